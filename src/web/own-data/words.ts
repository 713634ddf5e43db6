import type { OwnDataView } from '../../me/index.js';
import { isMessageCode, type MessageValues } from '../../shared/messages/index.js';
import { actDone, actNamed, readable } from '../acts.js';
import type { PageContext, Say } from '../page.js';
import { titleOf } from '../proposals/titles.js';
import { timeFormat } from '../times.js';

type Row = Readonly<Record<string, unknown>>;

export interface Words {
  table(name: string): string;
  column(name: string): string;
  value(name: string, value: unknown, row: Row): string;
}

/** Columns whose text is a code with words of its own. */
const coded = new Set([
  ...['kind', 'purpose', 'channel', 'form', 'status', 'what', 'becomes', 'decision', 'by'],
  ...['payBasis', 'language', 'scopeKind', 'situation', 'wording'],
]);

/** How a person's own rows read: no code, no braces, in the reader's language and time zone. */
export function wordsOf(context: PageContext, data: OwnDataView, say: Say): Words {
  const time = timeFormat(context);
  const own = namesIn(data);
  const colon = context.language === 'fr' ? '\u00a0: ' : ': ';
  const spoken = (code: string, values: MessageValues = {}): string | null =>
    isMessageCode(code) ? say(code, values) : null;
  const column = (name: string): string => spoken(`own_column.${name}`) ?? readable(name);

  const text = (name: string, written: string, row: Row): string => {
    // of what one did to others the log says here only what it was
    if (name === 'action') return own.has(row['worker']) ? actNamed(written, say) : actDone(written, say);
    if (name === 'role' || name === 'capacity') return spoken(`role.${written}`) ?? readable(written);
    if (name === 'code') return spoken(written, row['values'] as MessageValues) ?? readable(written);
    if (name === 'field' || name === 'fields') return column(written);
    if (name === 'what') return spoken(`own_data.what_${written}`) ?? readable(written);
    if (name === 'payload') return value(name, parsed(written), row);
    return coded.has(name) ? coding(name, written) : written;
  };

  const coding = (name: string, written: string): string => {
    const title = name === 'kind' ? titleOf(written, say) : written;
    if (title !== written) return title;
    const code = written.replaceAll('-', '_');
    return spoken(`own_value.${code}`) ?? spoken(`entry_kind.${code}`) ?? readable(written);
  };

  const value = (name: string, held: unknown, row: Row): string => {
    if (held === null || held === undefined) return '';
    if (held instanceof Date) return time.format(held);
    if (typeof held === 'boolean') return say(held ? 'own_data.yes' : 'own_data.no');
    if (typeof held === 'string') return text(name, held, row);
    if (Array.isArray(held)) return held.map((each) => value(name, each, row)).join('; ');
    if (typeof held === 'object') return inside(held as Row);
    return JSON.stringify(held);
  };

  const inside = (held: Row): string => {
    const { field, code, values } = held;
    if (typeof code === 'string' && isMessageCode(code)) {
      const sentence = say(code, values as MessageValues);
      return typeof field === 'string' && field !== '' ? `${column(field)}${colon}${sentence}` : sentence;
    }
    return Object.entries(held)
      .map(([name, each]) => ({ name, words: value(name, each, held) }))
      .filter(({ words }) => words !== '')
      .map(({ name, words }) => `${column(name)}${colon}${words}`)
      .join('; ');
  };

  return { table: (name) => spoken(`own_table.${name}`) ?? readable(name), column, value };
}

function namesIn({ tables }: OwnDataView): ReadonlySet<unknown> {
  const rows = tables.find(({ table }) => table === 'workers')?.rows ?? [];
  return new Set(rows.map(({ chosenName }) => chosenName));
}

/** What was proposed is sealed as JSON; text that is none stays as it is. */
function parsed(written: string): unknown {
  try {
    const held: unknown = JSON.parse(written);
    return typeof held === 'object' ? held : { text: written };
  } catch (error) {
    if (error instanceof SyntaxError) return { text: written };
    throw error;
  }
}
