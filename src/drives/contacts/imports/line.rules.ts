import type { MessageCode } from '../../../shared/messages/index.js';
import { cleanText, fold, isBlank } from '../../../shared/texts.js';
import type { SheetRecord } from '../../../spreadsheets/read.js';
import type { ContactColumn } from './columns.rules.js';
import type { ListedContact } from './matching.rules.js';

export interface ListLine extends ListedContact {
  shift: string | null;
  isSupervisor: boolean | null;
  /** why nobody can be made of this line; null when somebody can */
  refused: MessageCode | null;
}

/** What is sealed of a line. */
export type ToldLine = Pick<ListLine, 'name' | 'reach' | 'department' | 'shift' | 'isSupervisor'>;

const longest = { name: 200, reach: 200, department: 100, shift: 100 } as const;
const yes = /^(?:y|yes|x|true|1|oui|o|vrai)$/;
const no = /^(?:n|no|false|0|non|faux)$/;

/** Reads one record. What is too long is refused, never cut: half a name is another person. */
export function readLine(record: SheetRecord, at: ReadonlyMap<ContactColumn, number>): ListLine {
  const cell = (column: ContactColumn): string | null => {
    const place = at.get(column);
    const text = place === undefined || record.broken ? undefined : record.cells[place];
    return text === undefined || isBlank(text) ? null : cleanText(text);
  };
  const parts = [cell('firstName'), cell('lastName')].filter((part) => part !== null).join(' ');
  const read = {
    name: cell('name') ?? parts,
    reach: cell('reach'),
    department: cell('department'),
    shift: cell('shift'),
  };
  const told = fold(cell('supervisor') ?? '');
  const isSupervisor = yes.test(told) ? true : no.test(told) ? false : null;
  return { line: record.line, ...read, isSupervisor, refused: refusalOf(record, read) };
}

function refusalOf(
  record: SheetRecord,
  read: Pick<ListLine, 'name' | 'reach' | 'department' | 'shift'>,
): MessageCode | null {
  if (record.broken) return 'row.broken';
  if (read.name === '') return 'drive_contact.name_missing';
  const fields = Object.keys(longest) as (keyof typeof longest)[];
  const isTooLong = fields.some((field) => (read[field]?.length ?? 0) > longest[field]);
  return isTooLong || record.tooLong ? 'field.too_long' : null;
}
