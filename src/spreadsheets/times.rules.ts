import { two } from './calendar-days.rules.js';

const zone = String.raw`(?: ?(?:z|utc|gmt|[ecmpan][sd]t|h[neamp][aecprtn]|(?:utc|gmt)? ?[+-]\d{1,2}:?(?:\d{2})?|\([^)]*\)))?`;
const time = new RegExp(
  String.raw`(?:t|[ ,]+(?:at |a )?)(\d{1,2})(?:(?::| ?h ?)(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?([ap])?(?:\.?m\.?)?${zone}$`,
);

/**
 * Parts a folded text into its day and the time behind it: "2024/03/05 2:33:10 pm EST" is the day and `14:33:10`.
 * The clock stays as written and its zone is left out, so that exports of one form with and without zone compare.
 */
export function splitTime(text: string): { rest: string; time: string | null; impossible?: true } {
  if (!/[:h]/.test(text)) return { rest: text, time: null };
  const match = time.exec(text);
  if (match?.[2] === undefined) return { rest: text, time: null };
  const rest = text.slice(0, match.index).replace(/,$/, '').trim();
  const minute = Number(match[2]);
  const second = Number(match[3] ?? '0');
  const hour = clockHour(Number(match[1]), match[4]);
  if (hour === null || minute > 59 || second > 59) return { rest, time: null, impossible: true };
  return { rest, time: `${two(hour)}:${two(minute)}:${two(second)}` };
}

/** "12:05 am" is five past midnight. */
function clockHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return hour <= 23 && half === 'p' && hour > 12 ? hour : null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
