import { Problem } from '../../shared/errors.js';
import { fold } from '../../shared/texts.js';

/** What a column of a spreadsheet of people may hold. A legal name is none of them: only its owner writes it. */
export const columnFields = [
  'chosenName',
  'pronouns',
  'email',
  'phone',
  'notes',
  'employer',
  'site',
  'jobClass',
  'kind',
  'payBasis',
  'covered',
  'coveredBy',
  'programme',
  'startedOn',
  'endedOn',
] as const;
export type ColumnField = (typeof columnFields)[number];

const heads: Readonly<Record<ColumnField, string>> = {
  chosenName:
    'chosen name|preferred name|name|worker|member|person|full name|nom choisi|nom usuel|prenom choisi|nom|nom complet|membre|personne',
  pronouns: 'pronouns|pronoun|pronoms|pronom',
  email: 'email|e mail|email address|e mail address|courriel|adresse courriel|adresse e mail',
  phone: 'phone|phone number|telephone|cell|cell phone|mobile|numero de telephone|cellulaire|tel',
  notes: 'notes|note|comments|comment|remarks|commentaire|commentaires|remarque|remarques',
  employer: 'employer|agency|organization|organisation|workplace|employeur|organisme|lieu de travail',
  site: 'site|location|worksite|work site|program site|emplacement|lieu|site de travail|point de service',
  jobClass:
    'job class|job title|job|position|role|title|occupation|poste|titre du poste|emploi|fonction|categorie d emploi',
  kind: 'kind|kind of job|job kind|job type|employment type|type of job|genre|type d emploi|genre d emploi',
  payBasis: 'pay basis|basis|paid by|paid per|base de paie|mode de remuneration|paye par',
  covered:
    'covered|covered by agreement|collective agreement|unionized|unionised|couvert|couverte|convention collective|syndique|syndiquee',
  coveredBy: 'covered by|union|other union|agreement with|couvert par|syndicat|autre syndicat',
  programme:
    'funding programme|funding program|funding|programme|program|grant|programme de financement|financement|subvention',
  startedOn:
    'start|start date|started|started on|since|hired|hire date|debut|date de debut|depuis|embauche|date d embauche',
  endedOn: 'end|end date|ended|ended on|until|last day|fin|date de fin|jusqu au|dernier jour',
};

const fieldOf = new Map<string, ColumnField>(
  columnFields.flatMap((field) =>
    [...heads[field].split('|'), words(field)].map((name) => [name, field] as const),
  ),
);

/** Letters and digits parted by single spaces. */
function words(head: string): string {
  return fold(head)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a column name says; "Employer / Employeur" says it twice. */
function recognise(head: string): ColumnField | null {
  const sides = [head, head.replace(/\([^)]*\)/g, ' '), ...head.split(/[/|(]/)];
  return sides.map((side) => fieldOf.get(words(side))).find((field) => field !== undefined) ?? null;
}

/** How much a row looks like a head: how many different fields its cells name. */
export function recogniseHead(cells: readonly string[]): number {
  return new Set(cells.map(recognise).filter((field) => field !== null)).size;
}

export interface Columns {
  /** place of each field's column */
  at: ReadonlyMap<ColumnField, number>;
  /** column names that hold none of our fields, as they stand there */
  unknown: string[];
}

/**
 * Which column holds what: as `mapping` (column name to field, null to leave it out) says, else by its name; the first
 * of two columns that say the same.
 * @throws Problem 422 `column.head_absent`, `column.field_unknown`, `column.field_twice`, `column.missing`
 */
export function matchColumns(head: readonly string[], mapping: Readonly<Record<string, unknown>>): Columns {
  const mapped = mappedColumns(head, mapping);
  const at = new Map<ColumnField, number>();
  for (const [place, field] of mapped) if (field !== null) at.set(field, place);
  const unknown: string[] = [];
  head.forEach((name, place) => {
    if (mapped.has(place)) return;
    const field = recognise(name);
    if (field === null || at.has(field)) {
      if (name.trim() !== '') unknown.push(name);
    } else at.set(field, place);
  });
  if (!at.has('chosenName')) throw new Problem(422, 'column.missing', { field: 'chosenName' });
  return { at, unknown };
}

function mappedColumns(
  head: readonly string[],
  mapping: Readonly<Record<string, unknown>>,
): Map<number, ColumnField | null> {
  const mapped = new Map<number, ColumnField | null>();
  for (const [name, wanted] of Object.entries(mapping)) {
    const place = head.findIndex((cell) => words(cell) === words(name));
    if (place < 0) throw new Problem(422, 'column.head_absent', { text: name });
    const field = columnFields.find((known) => known === wanted) ?? null;
    if (field === null && wanted !== null) {
      throw new Problem(422, 'column.field_unknown', { text: JSON.stringify(wanted) });
    }
    if (field !== null && [...mapped.values()].includes(field))
      throw new Problem(422, 'column.field_twice', { field });
    mapped.set(place, field);
  }
  return mapped;
}
