import { decode, encodingOf } from '../../spreadsheets/encoding.js';
import { isOfx, readOfx } from './ofx.rules.js';
import { readTable } from './read-table.js';
import type { ReadingWishes, StatementFile } from './statement-file.rules.js';

const beginningBytes = 8192;

/**
 * A file of the bank's: OFX or a table, told apart by content. The encoding is found from the bytes, because banks
 * name one in the head of an OFX file and write another.
 * @throws Problem 422 `file.*`, `bank_statement.*`
 */
export async function readStatement(
  file: { bytes: Buffer; fileName: string },
  wishes: ReadingWishes,
): Promise<StatementFile> {
  const encoding = encodingOf(file.bytes);
  const [beginning = ''] = decode(file.bytes.subarray(0, beginningBytes), encoding);
  if (!isOfx(beginning)) return readTable(file, wishes);
  return readOfx([...decode(file.bytes, encoding)].join(''), file.fileName, wishes);
}
