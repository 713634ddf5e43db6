import type { PaymentMethod, Tier } from '../../dues/index.js';
import { fold } from '../../shared/texts.js';

const lookup = <Value>(table: readonly (readonly [words: string, value: Value])[]): Map<string, Value> =>
  new Map(table.flatMap(([words, value]) => words.split('|').map((word) => [word, value] as const)));

const tierWords = lookup<Tier>([
  ['sub minimum|subminimum|sub min|sub|hardship|sous minimum|infra minimum|difficulte', 'sub-minimum'],
  ['minimum|min|minimal|minimale|low|bas', 'minimum'],
  ['regular|reg|standard|normal|regulier|reguliere|ordinaire|normale', 'regular'],
  ['maximum|max|maximal|maximale|high|eleve', 'maximum'],
]);

const methodWords = lookup<PaymentMethod>([
  ['cash|especes|comptant|argent comptant|argent', 'cash'],
  ['transfer|e transfer|etransfer|interac|bank transfer|eft|virement|virement interac|depot', 'transfer'],
  ['cheque|check|chq|cheques', 'cheque'],
  ['card|credit card|credit|debit|debit card|carte|carte de credit|carte de debit', 'card'],
]);

const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** undefined for a word that is none of ours */
export const readTier = (text: string): Tier | undefined => tierWords.get(key(text));
export const readMethod = (text: string): PaymentMethod | undefined => methodWords.get(key(text));

const paid = /^(?:x|xx|yes|y|oui|o|paid|paye|payee|pd|ok|✓|✔|☑)$/;
const unpaid =
  /^(?:no|n|non|unpaid|impaye|impayee|not paid|non paye|owing|du|0|0[.,]00?|\$ ?0(?:[.,]00)?|0(?:[.,]00)? ?\$)$/;
const waived =
  /^(?:w|waived|waiver|exempt|exempted|hardship|strike|dispense|dispensee|exempte|exemptee|exonere|exoneree|greve)$/;

/** What the cell of a month says without an amount. */
export function readMark(text: string): 'paid' | 'unpaid' | 'waived' | null {
  const word = fold(text);
  if (paid.test(word)) return 'paid';
  if (unpaid.test(word)) return 'unpaid';
  return waived.test(word) ? 'waived' : null;
}

const mailbox = /^[^\s@]+@[^\s@]+$/;
export const readEmail = (text: string): string | undefined => (mailbox.test(text) ? text : undefined);

const mostNumber = 2_000_000_000;

/** `17`, `No. 17`, `#0017`, `17.0` of a workbook. */
export function readNumber(text: string): number | undefined {
  const found = /^(?:no\.? ?|n° ?|# ?)?0*(\d{1,10})(?:\.0)?$/.exec(fold(text));
  const number = found ? Number(found[1]) : 0;
  return number > 0 && number <= mostNumber ? number : undefined;
}
