import type { StatedBasis } from './fields.rules.js';

/** What a word or phrase of a pay answer means; `noun` marks words that count something when a number is before. */
export type Meaning =
  | { kind: 'basis'; basis: StatedBasis; noun?: 'one' | 'many' }
  | { kind: 'currency' | 'dollar' | 'foreign' | 'thousand' | 'filler' | 'for' | 'an' | 'article' }
  | { kind: 'about' | 'open' | 'to' | 'and' | 'between' | 'unclear' }
  | { kind: 'count'; count: number };

const bases: Record<StatedBasis, { phrases: string; one?: string; many?: string }> = {
  hour: { phrases: 'hourly|horaire|ph|p h', one: 'h|hr|hour|heure', many: 'hrs|hours|heures' },
  shift: {
    phrases: 'flat rate|flat fee|forfait|forfaitaire|per session|par session|per gig|per visit|per outing',
    one: 'shift|quart|quart de travail|session|seance',
    many: 'shifts|quarts|quarts de travail|sessions|seances',
  },
  day: {
    phrases: 'daily|journalier|journaliere|quotidien|per diem|j',
    one: 'day|jour|journee',
    many: 'days|jours|journees',
  },
  week: { phrases: 'weekly|hebdo|hebdomadaire', one: 'week|wk|semaine|sem', many: 'weeks|wks|semaines' },
  biweek: {
    phrases:
      'biweek|biweekly|bi weekly|bi week|every two weeks|every 2 weeks|every 2 wks|every other week|every second week|' +
      'each two weeks|per two weeks|per 2 weeks|two weeks|2 weeks|2 wks|2 week|fortnight|fortnightly|aux deux semaines|' +
      'aux 2 semaines|aux 2 sem|toutes les deux semaines|toutes les 2 semaines|chaque deux semaines|' +
      'chaque 2 semaines|par deux semaines|par 2 semaines|deux semaines|2 semaines|2 sem|une semaine sur deux|quinzaine',
  },
  semimonth: {
    phrases:
      'semimonth|semimonthly|semi monthly|semi month|twice a month|twice per month|twice monthly|two times a month|' +
      '2 times a month|2x a month|2x month|2x per month|2 x month|half monthly|deux fois par mois|2 fois par mois|' +
      'deux fois mois|bimensuel|bimensuelle|semi mensuel|semi mensuelle|1st and 15th',
  },
  month: { phrases: 'monthly|mensuel|mensuelle|mensuellement|mth', one: 'month|mo|mois', many: 'months' },
  year: {
    phrases: 'yearly|annual|annually|annum|pa|p a|annuel|annuelle|annuellement|salary per year',
    one: 'year|yr|annee',
    many: 'years|yrs|ans|annees',
  },
  'in-kind': {
    phrases:
      'in kind|inkind|en nature|gift card|gift cards|giftcard|giftcards|gift certificate|gift certificates|carte cadeau|' +
      'cartes cadeaux|cartes cadeau|carte cadeaux|tokens|jetons|ttc tokens|bus tickets|transit tickets|food|meal|meals|' +
      'repas|nourriture|grocery card|grocery cards|food voucher|food vouchers|bon alimentaire|bons alimentaires|' +
      'non monetary|non monetaire',
  },
  unpaid: {
    phrases:
      'unpaid|volunteer|volunteers|volunteering|voluntary|not paid|no pay|non paye|non payee|non remunere|' +
      'non remuneree|benevole|benevoles|benevolat|benevolement|sans salaire|sans remuneration|pas paye|pas payee|' +
      'not compensated|uncompensated',
  },
  honorarium: { phrases: 'honorarium|honoraria|honorariums|honoraire|honoraires|stipend|cachet' },
};

const others: [Exclude<Meaning['kind'], 'basis' | 'count'>, string][] = [
  ['dollar', 'dollar|dollars|bucks|buck|piastres|piastre|cash|cheque'],
  ['thousand', 'k'],
  ['for', 'for|pour|per|par|every|each|chaque'],
  ['an', 'an'],
  ['to', 'to|until|through'],
  ['article', 'a'],
  ['and', 'and|et|or|ou|then|puis|now|was'],
  ['between', 'between|entre'],
  [
    'about',
    'about|approx|approximately|roughly|around|circa|environ|approximativement|a peu pres|almost|presque',
  ],
  [
    'open',
    'plus|up to|jusqu a|at least|au moins|minimum|min|maximum|max|more than|less than|over|under|plus de|moins de|from|starting at|' +
      'starts at|start at|a partir de|and up|et plus|ou plus|or more|or less',
  ],
  [
    'unclear',
    'bimonthly|bi monthly|bi month|bimonth|bimestriel|bimestrielle|bi mensuel|bi mensuelle|bihebdomadaire|' +
      'bi hebdomadaire|pay period|per pay|per cheque|per paycheque|per paycheck|paycheck|paycheque|par paie|par paye|' +
      'periode de paie|periode de paye',
  ],
  [
    'filler',
    'the|l|le|la|les|un|une|de|du|des|of|at|is|are|my|i|get|make|it s|its|gross|brut|brute|before tax|before taxes|' +
      'before deductions|avant impot|avant impots|avant deductions|pay|paid|pays|wage|wages|rate|salary|salaire|taux|paye|payee|' +
      'remuneration|on|aux|au|basis|base|earn|gagne|je|c est|mon|in|en|me|they|we|equals|stated|worked|travaille|' +
      'travaillee|time|fixed|fixe|regular|regulier|straight|lump sum',
  ],
];

const counts = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
]; // prettier-ignore
const frenchCounts = [
  '',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
];

const meanings = new Map<string, Meaning>();
function add(phrases: string | undefined, meaning: Meaning): void {
  for (const phrase of phrases?.split('|') ?? []) meanings.set(phrase, meaning);
}
counts.forEach((word, before) => add(word, { kind: 'count', count: before + 1 }));
frenchCounts.forEach((word, before) => word !== '' && add(word, { kind: 'count', count: before + 1 }));
for (const [kind, phrases] of others) add(phrases, { kind });
for (const [basis, { phrases, one, many }] of Object.entries(bases) as [
  StatedBasis,
  (typeof bases)['hour'],
][]) {
  add(phrases, { kind: 'basis', basis });
  add(`${basis.replace('-', ' ')}`, { kind: 'basis', basis });
  add(one, { kind: 'basis', basis, noun: 'one' });
  add(many, { kind: 'basis', basis, noun: 'many' });
}

/** The meaning of a folded phrase whose words are parted by single spaces. */
export function meaningOf(phrase: string): Meaning | undefined {
  return meanings.get(phrase);
}

/** All phrases, longest first, as one alternation; between words any run of spaces, hyphens, dots, slashes, apostrophes. */
export const phrasePattern = [...meanings.keys()]
  .sort((a, b) => b.length - a.length)
  .map((phrase) => phrase.replace(/ /g, "[ .'/-]{1,3}"))
  .join('|');
