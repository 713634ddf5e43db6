import { Problem } from '../../shared/errors.js';
import type { MonthNumber } from '../../shared/months.js';
import { fold } from '../../shared/texts.js';
import { type MonthHead, monthOfHead } from './month-heads.rules.js';

/** What a column of an earlier book may hold. */
export const bookFields = [
  'number',
  'name',
  'email',
  'branch',
  'initiatedOn',
  'tier',
  'paidThrough',
  'receivedOn',
  'amount',
  'months',
  'method',
] as const;
export type BookField = (typeof bookFields)[number];

const heads: Readonly<Record<BookField, string>> = {
  number:
    'member number|membership number|member no|membership no|member id|membership id|card number|red card number|number|no|id|numero|numero de membre|no de membre|n de membre|n membre|numero de carte|matricule',
  name: 'chosen name|preferred name|name|member|member name|full name|worker|person|nom choisi|nom usuel|prenom choisi|nom|nom complet|membre|nom du membre|personne',
  email: 'email|e mail|email address|e mail address|courriel|adresse courriel|adresse e mail',
  branch: 'branch|branch name|home branch|section|section locale|groupe|nom de la section',
  initiatedOn:
    'initiated|initiated on|initiation date|date initiated|date of initiation|joined|joined on|join date|date joined|member since|membership date|initie le|initiee le|date d initiation|adhesion|date d adhesion|membre depuis|adhere le',
  tier: 'tier|dues tier|dues level|dues category|dues rate|rate|level|palier|categorie|categorie de cotisation|niveau de cotisation|niveau|taux',
  paidThrough:
    'paid through|paid thru|paid up to|paid until|paid to|paid up through|dues paid through|dues paid to|good through|last month paid|paye jusqu a|payee jusqu a|paye jusqu en|payee jusqu en|cotisation payee jusqu a|cotisations payees jusqu a|cotisations payees jusqu en|a jour jusqu a|dernier mois paye',
  receivedOn:
    'received|received on|date received|date|payment date|date of payment|date paid|paid on|receipt date|recu le|date de paiement|date du paiement|date du recu|paye le|payee le|date de reception',
  amount:
    'amount|amount paid|paid|payment|dues paid|dues|sum|total|montant|montant paye|paiement|cotisation|somme',
  months:
    'month|months|for month|for months|month paid|months paid|period|dues month|dues months|paying for|mois|mois paye|mois payes|pour le mois|pour les mois|periode',
  method: 'method|payment method|how paid|mode|mode de paiement|methode|moyen de paiement',
};

/** Letters and digits parted by single spaces; “#” and “n°” are numbers. */
function words(head: string): string {
  return fold(head)
    .replace(/#|№|\bn°/g, ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const fieldOf = new Map<string, BookField>(
  bookFields.flatMap((field) =>
    [...heads[field].split('|'), words(field)].map((name) => [name, field] as const),
  ),
).set('number de membre', 'number');

/** What a column name says; "Name / Nom" says it twice. */
function recognise(head: string): BookField | null {
  const sides = [head, head.replace(/\([^)]*\)/g, ' '), ...head.split(/[/|(]/)];
  return sides.map((side) => fieldOf.get(words(side))).find((field) => field !== undefined) ?? null;
}

/** How much a row looks like a head: the different fields its cells name, and its columns of months. */
export function recogniseHead(cells: readonly string[], headOf: MonthHead): number {
  const fields = new Set(cells.map(recognise).filter((field) => field !== null));
  const months = new Set(cells.map((cell) => monthOfHead(cell, headOf)).filter((month) => month !== null));
  return fields.size + months.size;
}

/** One row a payment, or one row a member. */
export type BookKind = 'payments' | 'members';

export interface BookColumns {
  kind: BookKind;
  /** place of each field's column */
  at: ReadonlyMap<BookField, number>;
  /** columns of a month each: how much was paid for it */
  months: readonly { place: number; month: MonthNumber }[];
  /** names of columns that are not read */
  unused: string[];
}

/**
 * Which column holds what: as `mapping` says (column name to field, null to leave it out), else by its name; the
 * first of two that say the same. A day and an amount make a sheet of payments.
 * @throws Problem 422 `column.…`, `book_import.two_kinds`
 */
export function matchColumns(
  head: readonly string[],
  { mapping, monthHead }: { mapping: Readonly<Record<string, unknown>>; monthHead: MonthHead },
): BookColumns {
  const mapped = mappedColumns(head, mapping);
  const at = new Map<BookField, number>();
  for (const [place, field] of mapped) if (field !== null) at.set(field, place);
  const months: { place: number; month: MonthNumber }[] = [];
  const unused: string[] = [];
  head.forEach((name, place) => {
    if (mapped.has(place) || name.trim() === '') return;
    const field = recognise(name);
    const month = field === null ? monthOfHead(name, monthHead) : null;
    if (month !== null && !months.some((other) => other.month === month)) months.push({ place, month });
    else if (field === null || at.has(field)) unused.push(name);
    else at.set(field, place);
  });
  return whole({ head, at, months, unused });
}

function whole({
  head,
  at,
  months,
  unused,
}: {
  head: readonly string[];
  at: Map<BookField, number>;
  months: BookColumns['months'];
  unused: string[];
}): BookColumns {
  if (!at.has('name') && !at.has('number')) throw new Problem(422, 'column.missing', { field: 'name' });
  const isPayments = at.has('receivedOn') && at.has('amount');
  const isMembers = at.has('paidThrough') || months.length > 0;
  if (isPayments && isMembers) throw new Problem(422, 'book_import.two_kinds');
  const leftOver: BookField[] = isPayments ? ['paidThrough'] : ['receivedOn', 'amount', 'months', 'method'];
  for (const field of leftOver) {
    const place = at.get(field);
    if (place !== undefined) unused.push(head[place]!);
    at.delete(field);
  }
  return { kind: isPayments ? 'payments' : 'members', at, months, unused };
}

function mappedColumns(
  head: readonly string[],
  mapping: Readonly<Record<string, unknown>>,
): Map<number, BookField | null> {
  const mapped = new Map<number, BookField | null>();
  for (const [name, wanted] of Object.entries(mapping)) {
    const place = head.findIndex((cell) => words(cell) === words(name));
    if (place < 0) throw new Problem(422, 'column.head_absent', { text: name });
    const field = bookFields.find((known) => known === wanted) ?? null;
    if (field === null && wanted !== null) {
      throw new Problem(422, 'column.field_unknown', { text: JSON.stringify(wanted) });
    }
    if (field !== null && [...mapped.values()].includes(field))
      throw new Problem(422, 'column.field_twice', { field });
    mapped.set(place, field);
  }
  return mapped;
}
