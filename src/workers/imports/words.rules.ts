import { fold } from '../../shared/texts.js';
import type { JobKind, PayBasis } from '../job.rules.js';

const lookup = <Value>(table: readonly (readonly [words: string, value: Value])[]): Map<string, Value> =>
  new Map(table.flatMap(([words, value]) => words.split('|').map((word) => [word, value] as const)));

const kinds = lookup<JobKind>([
  ['employed|employee|paid|staff|job|permanent|part time|full time|casual|relief|contract', 'employed'],
  ['employe|employee|salarie|salariee|temps plein|temps partiel|contractuel|contractuelle', 'employed'],
  ['volunteer|volunteering|benevole|benevolat', 'volunteer'],
  ['honorarium|honoraria|honoraires|honoraire|stipend', 'honorarium'],
  ['unpaid|placement|internship|student placement|non paye|non remunere|stage', 'unpaid'],
]);

const bases = lookup<PayBasis>([
  ['hour|hourly|per hour|heure|horaire|de l heure', 'hour'],
  ['shift|per shift|quart|par quart', 'shift'],
  ['day|daily|per day|jour|par jour', 'day'],
  ['week|weekly|per week|semaine|hebdomadaire', 'week'],
  ['biweek|biweekly|bi weekly|every two weeks|aux deux semaines', 'biweek'],
  ['semimonth|semimonthly|semi monthly|twice a month|deux fois par mois', 'semimonth'],
  ['month|monthly|per month|mois|mensuel|par mois', 'month'],
  ['year|yearly|annual|salary|per year|an|annee|annuel|par an', 'year'],
  ['in kind|en nature', 'in-kind'],
  ['unpaid|none|non paye|aucune', 'unpaid'],
]);

const truths = lookup<boolean>([
  ['yes|y|true|1|x|covered|unionized|oui|o|vrai|couvert|couverte|syndique|syndiquee', true],
  ['no|n|false|0|excluded|not covered|non|faux|exclu|exclue|pas couvert|pas couverte', false],
]);

const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** undefined for a word that is none of ours */
export const readKind = (text: string): JobKind | undefined => kinds.get(key(text));
export const readPayBasis = (text: string): PayBasis | undefined => bases.get(key(text));
export const readTruth = (text: string): boolean | undefined => truths.get(key(text));

const mailbox = /^[^\s@]+@[^\s@]+$/;
export const readEmail = (text: string): string | undefined => (mailbox.test(text) ? text : undefined);
