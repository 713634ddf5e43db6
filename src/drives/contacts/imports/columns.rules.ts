import { fold } from '../../../shared/texts.js';

/** What a column of a list of contacts may hold. */
export const contactColumns = [
  'name',
  'firstName',
  'lastName',
  'reach',
  'department',
  'shift',
  'supervisor',
] as const;
export type ContactColumn = (typeof contactColumns)[number];

const heads: Readonly<Record<ContactColumn, string>> = {
  name: 'name|nickname|full name|worker|employee|contact|person|nom complet|surnom|employe|personne|nom et prenom',
  firstName: 'first name|given name|prenom',
  lastName: 'last name|surname|family name|nom de famille|nom',
  reach:
    'phone|phone number|telephone|cell|cell phone|mobile|email|e mail|reach|numero de telephone|cellulaire|tel|courriel',
  department: 'department|dept|unit|team|program|programme|service|departement|equipe|secteur',
  shift: 'shift|schedule|hours|quart|quart de travail|horaire|equipe de travail',
  supervisor: 'supervisor|is supervisor|manager|boss|superviseur|superviseure|chef|gestionnaire',
};

const columnOf = new Map(
  contactColumns.flatMap((column) => heads[column].split('|').map((head) => [head, column] as const)),
);

function words(head: string): string {
  return fold(head)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function recognise(head: string): ContactColumn | null {
  const sides = [head, ...head.split(/[/|(]/)];
  return sides.map((side) => columnOf.get(words(side))).find((column) => column !== undefined) ?? null;
}

/** How much a row looks like a head: how many different columns its cells name. */
export function recogniseContactHead(cells: readonly string[]): number {
  return new Set(cells.map(recognise).filter((column) => column !== null)).size;
}

/** The place of each column; the first of two that say the same. A lone "nom" is the whole name. */
export function placesOfColumns(head: readonly string[]): Map<ContactColumn, number> {
  const at = new Map<ContactColumn, number>();
  head.forEach((cell, place) => {
    const column = recognise(cell);
    if (column !== null && !at.has(column)) at.set(column, place);
  });
  const last = at.get('lastName');
  if (last !== undefined && !at.has('firstName') && !at.has('name')) {
    at.delete('lastName');
    at.set('name', last);
  }
  return at;
}
