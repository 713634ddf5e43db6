import { decode, encodingOf, type TextEncoding } from './encoding.js';
import { bestHead, headWithin, requireHead, type Head } from './head.js';
import { RecordReader } from './record-reader.js';
import { batchSize, breathe, type ReadOptions, type SheetFile, type SheetRecord } from './sheet.js';
import { TextWindow } from './text-window.js';

const delimiters = [',', ';', '\t', '|'];

/** Reads a CSV or TSV text: encoding, delimiter and head are decided here, the records when they are asked for. */
export function readDelimited(bytes: Buffer, { fileName, recognise }: ReadOptions): SheetFile {
  const encoding = encodingOf(bytes);
  const top = bestTop(bytes, encoding, recognise);
  const { record } = requireHead(top.head, fileName);
  return {
    encoding: encoding.encoding,
    delimiter: top.delimiter,
    sheet: null,
    headerLine: record.line,
    head: record.cells,
    records: () => below(reader(bytes, encoding, top.delimiter), record),
  };
}

function reader(bytes: Buffer, encoding: TextEncoding, delimiter: string): RecordReader {
  return new RecordReader(new TextWindow(decode(bytes, encoding)), delimiter);
}

interface Top {
  delimiter: string;
  head: Head | null;
  /** Records below the head with as many cells as it. */
  alike: number;
}

/**
 * The delimiter under which a row names the most columns; of equals, the one under which most rows are as long as
 * that one. Amounts such as 18,50 in a file with semicolons do not mislead it.
 */
function bestTop(bytes: Buffer, encoding: TextEncoding, recognise: ReadOptions['recognise']): Top {
  const stated = statedDelimiter(bytes, encoding);
  const tops = (stated === null ? delimiters : [stated]).map((delimiter) => {
    const records = firstRecords(reader(bytes, encoding, delimiter));
    const head = bestHead(records, recognise);
    const alike = head ? records.filter((record) => isLike(record, head.record)).length : 0;
    return { delimiter, head, alike };
  });
  return tops.reduce((best, top) => {
    const ahead = (top.head?.score ?? 0) - (best.head?.score ?? 0);
    return ahead > 0 || (ahead === 0 && top.alike > best.alike) ? top : best;
  });
}

function isLike(record: SheetRecord, head: SheetRecord): boolean {
  return (
    record.line > head.line &&
    !record.broken &&
    head.cells.length > 1 &&
    record.cells.length === head.cells.length
  );
}

/** Excel writes the delimiter on a line of its own, `sep=;`, above everything else. */
function statedDelimiter(bytes: Buffer, encoding: TextEncoding): string | null {
  const [beginning = ''] = decode(bytes.subarray(0, 64), encoding);
  return /^"?sep=([^\r\n"])"?[ ,;\t]*[\r\n]/i.exec(beginning)?.[1] ?? null;
}

function firstRecords(from: RecordReader): SheetRecord[] {
  const records: SheetRecord[] = [];
  while (records.length < headWithin) {
    const record = from.next();
    if (record === null) break;
    records.push(record);
  }
  return records;
}

/** The records under the head. */
async function* below(from: RecordReader, head: SheetRecord): AsyncGenerator<SheetRecord[], void> {
  for (let record = from.next(); record !== null && record.line < head.line;) record = from.next();
  from.width = head.cells.length;
  for (let batch = nextBatch(from); batch.length > 0; batch = nextBatch(from)) {
    yield batch;
    await breathe();
  }
}

function nextBatch(from: RecordReader): SheetRecord[] {
  const batch: SheetRecord[] = [];
  while (batch.length < batchSize) {
    const record = from.next();
    if (record === null) break;
    batch.push(record);
  }
  return batch;
}
