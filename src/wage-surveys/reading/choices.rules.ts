import type { BenefitAnswer, CellReading, Gender } from './fields.rules.js';
import { blank, read, refused } from './fields.rules.js';
import { cleanText, fold, isBlank } from './texts.rules.js';

function pattern(phrases: string): RegExp {
  return new RegExp(`^(?:${phrases})$`);
}

/** Folded, apostrophes and hyphens as spaces, without closing signs. */
function plain(text: string): string {
  return fold(text)
    .replace(/['’-]/g, ' ')
    .replace(/[.!]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const yes = 'yes|y|yep|yeah|oui|o|ouais|true|vrai|1|x|✓|✔|☑';
const no = 'no|n|nope|non|false|faux|0|none|aucun|aucune|never|jamais|nothing|rien';
const unknownWords =
  'unknown|unsure|not sure|i m not sure|im not sure|not certain|don t know|dont know|i don t know|i dont know|do not know|' +
  'i do not know|dk|idk|no idea|maybe|inconnu|inconnue|je ne sais pas|ne sais pas|ne sait pas|sais pas|je sais pas|' +
  'je l ignore|nsp|incertain|incertaine|peut etre|pas certain|pas certaine|pas sur|pas sure|\\?+';
const silent =
  'prefer not to say|prefer not to answer|i prefer not to say|rather not say|decline to answer|declined|' +
  'i d rather not say|je prefere ne pas repondre|je prefere ne pas le dire|prefere ne pas repondre|prefere ne pas dire|' +
  'ne souhaite pas repondre|je ne souhaite pas repondre|refus|pas de reponse|no answer|no response|sans reponse';

const isYes = pattern(yes);
const isNo = pattern(no);
const isUnknown = pattern(unknownWords);
const isSilent = pattern(silent);
const permanentYes = pattern(
  'permanent|permanente|perm|regular|regulier|reguliere|indefinite|indeterminee|cdi|ongoing',
);
const permanentNo = pattern(
  'temporary|temporaire|temp|contract|contractual|contractuel|contractuelle|contrat|casual|relief|occasionnel|' +
    'occasionnelle|on call|sur appel|seasonal|saisonnier|saisonniere|term|fixed term|determinee|cdd|not permanent|' +
    'non permanent|pas permanent|pas permanente|honorarium|grant funded|precarious|precaire',
);
const coveredYes = pattern(
  'covered|couvert|couverte|unionized|unionised|union|syndique|syndiquee|in the union',
);
const coveredNo = pattern(
  'not covered|pas couvert|pas couverte|non couvert|non couverte|excluded|exclu|exclue|non union|non unionized|' +
    'not unionized|non syndique|non syndiquee|pas syndique|pas syndiquee',
);

/** Whether somebody says what is no answer: unknown or kept to themselves. */
export function saysNothing(text: string): boolean {
  const word = plain(text);
  return isUnknown.test(word) || isSilent.test(word);
}

/** Yes or no in English or French; "I don't know" is no value and no mistake. */
export function readYesNo(text: string, field: 'covered' | 'permanent'): CellReading<boolean> {
  if (isBlank(text)) return blank;
  const word = plain(text);
  const [also, neither] = field === 'covered' ? [coveredYes, coveredNo] : [permanentYes, permanentNo];
  if (isYes.test(word) || also.test(word)) return read(true);
  if (isNo.test(word) || neither.test(word)) return read(false);
  if (isUnknown.test(word) || isSilent.test(word)) return blank;
  return refused(field, 'choice.unreadable', text);
}

const assistance =
  /\b(?:social assistance|welfare|odsp|ow|ontario works|trillium|odb|nihb|ccdp|medicaid|aide sociale|aide financiere|bien etre social|solidarite sociale|assistance sociale|poaph|ontario au travail)\b/;
const notEligible =
  /^(?:(?:no|non)\b[ ,:;-]*)?(?:(?:i m |im |i am |je ne suis |je suis )?(?:not|non|pas|in) ?(?:eligible|admissible)|ineligible|inadmissible|don t qualify|do not qualify|dont qualify)s?\b/;
const leading = /^(?:(yes|oui)|(no|non))\b(?!\s*(?:one|body)\b)/;
const counted =
  /^(\d{1,3})(?:[.,]\d+)? ?(?:%|days?|jours?|weeks?|semaines?|hours?|heures?|h|sick days?)?(?: (?:per|a|par|\/) ?(?:year|an|annee))?$/;

export interface BenefitReading {
  answer: BenefitAnswer;
  /** Why, in the person's own words, when they gave more than the answer. */
  reason: string | null;
}

/** One benefit: yes, no, unknown, not eligible (why), or covered by social assistance instead. */
export function readBenefit(text: string, field: string): CellReading<BenefitReading> {
  if (text.trim() === '') return blank;
  const word = plain(text);
  const found = benefitAnswer(text, word);
  if (found === null) return refused(field, 'choice.unreadable', text);
  const bare = found !== 'not-eligible' && found !== 'social-assistance' && !leading.test(word);
  const short = isYes.test(word) || isNo.test(word) || bare;
  return read({ answer: found, reason: short ? null : reasonOf(text) });
}

function benefitAnswer(text: string, word: string): BenefitAnswer | null {
  if (isYes.test(word)) return 'yes';
  if (isNo.test(word)) return 'no';
  if (isBlank(text) || isUnknown.test(word) || isSilent.test(word)) return 'unknown';
  if (/^social assistance$/.test(word) || assistance.test(word)) return 'social-assistance';
  if (notEligible.test(word)) return 'not-eligible';
  const count = counted.exec(word);
  if (count) return Number(count[1]) > 0 ? 'yes' : 'no';
  const led = leading.exec(word);
  if (led) return led[1] !== undefined ? 'yes' : 'no';
  return null;
}

const answerWords =
  /^(?:(?:yes|oui|no(?!t |n |n-)|non(?! admis| éligible| eligible|-))(?![a-z]))?[\s,;:.–—-]*(?:(?:i['’]?m |i am |je (?:ne )?suis )?(?:not|non|pas)[ -]?(?:eligible|éligible|admissible)s?|ineligible|inéligible|inadmissible)?[\s,;:.()–—-]*(?:because|since|parce qu(?:e |['’])|car )?\s*/i;

function reasonOf(text: string): string | null {
  const reason = cleanText(text).replace(answerWords, '').replace(/\)$/, '').trim();
  return reason === '' ? null : reason;
}

const genders: [RegExp, Gender][] = [
  [
    pattern(
      'woman|women|female|f|w|femme|feminin|fem|girl|cis woman|cisgender woman|femme cis|she|she her|elle',
    ),
    'woman',
  ],
  [pattern('man|men|male|m|h|homme|masculin|masc|cis man|cisgender man|homme cis|he|he him|il'), 'man'],
  [
    pattern(
      'non binary|nonbinary|nb|enby|non binaire|non binaires|they|they them|iel|genderqueer|gender queer',
    ),
    'non-binary',
  ],
  [
    pattern(
      'self described|self describe|prefer to self describe|other|another gender|autre|autre genre|autre identite',
    ),
    'self-described',
  ],
  [pattern('trans woman|transgender woman|trans femme|femme trans|femme transgenre|transwoman'), 'woman'],
  [pattern('trans man|transgender man|trans homme|homme trans|homme transgenre|transman'), 'man'],
];

export interface GenderReading {
  gender: Gender;
  /** The person's own word, when it says more than the group does. */
  text: string | null;
}

/** Any other word is the person's own description and kept whole; not saying is no value. */
export function readGender(text: string): CellReading<GenderReading> {
  if (isBlank(text)) return blank;
  const word = plain(text);
  if (isUnknown.test(word) || isSilent.test(word)) return blank;
  const at = genders.findIndex(([words]) => words.test(word));
  const gender = genders[at]?.[1];
  if (gender === undefined) return read({ gender: 'self-described', text: cleanText(text) });
  return read({ gender, text: at > 3 ? cleanText(text) : null });
}
