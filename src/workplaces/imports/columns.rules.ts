import { type Benefit, benefits } from '../../shared/benefits.js';
import { fold } from '../../shared/texts.js';
import type { PostedBasis } from '../facts/posted-rate.rules.js';

export type MapField =
  | 'employer'
  | 'site'
  | 'address'
  | 'jobClass'
  | 'headcount'
  | 'amount'
  | 'basis'
  | 'hours'
  | 'source'
  | 'on'
  | 'funder'
  | 'programme'
  | 'endsOn'
  | 'unionName'
  | 'bargainingUnit'
  | 'certifiedOn'
  | `benefits.${Benefit}`;

interface Meaning {
  field: MapField;
  /** the basis that a pay column's own name says */
  basis?: PostedBasis;
}

/** Names of columns in English and French, folded, parted by "|". */
const names: readonly (readonly [string, MapField, PostedBasis?])[] = [
  ['employer|employer name|agency|agency name|organization|organisation|company|employeur|organisme|agence|nom de l employeur', 'employer'],
  ['site|site name|location|worksite|work site|workplace|lieu|lieu de travail|point de service|emplacement|succursale', 'site'],
  ['address|site address|area|part of town|neighbourhood|neighborhood|adresse|secteur|quartier', 'address'],
  ['job class|job|job title|position|role|classification|poste|emploi|titre|titre du poste|titre de poste|categorie d emploi|fonction', 'jobClass'],
  ['headcount|head count|staff|workers|employees|number of workers|number of employees|number of people|effectif|effectifs|nombre d employes|nombre d employees|nombre de travailleurs|nombre de personnes', 'headcount'],
  ['posted rate|posted pay|posted wage|rate|rate of pay|pay|pay rate|wage|amount|taux|taux affiche|salaire|salaire affiche|paie|montant|remuneration', 'amount'],
  ['hourly rate|hourly wage|hourly pay|posted hourly rate|wage per hour|taux horaire|salaire horaire|taux horaire affiche', 'amount', 'hour'],
  ['annual salary|yearly salary|salary per year|salaire annuel', 'amount', 'year'],
  ['basis|pay basis|rate basis|per|base|base de paie|base de remuneration|par|unite', 'basis'],
  ['hours|shift hours|hours per shift|hours per week|hours per day|heures|heures par quart|heures par semaine|heures par jour|duree du quart', 'hours'],
  ['source|sources|where from|provenance|origine', 'source'],
  ['day|date|as of|posted on|date posted|source date|jour|en date du|date d affichage|date de publication|date de la source', 'on'],
  ['funder|funded by|grantor|bailleur de fonds|bailleur|subventionnaire|finance par', 'funder'],
  ['programme|program|funding programme|funding program|grant|fund|grant name|subvention|programme de financement|fonds', 'programme'],
  ['end date|ends|ends on|programme ends|program ends|grant ends|programme end date|program end date|grant end date|date de fin|fin|fin du programme|fin de la subvention|prend fin le', 'endsOn'],
  ['union|certified union|other union|union certified here|syndicat|syndicat accredite|autre syndicat|syndicat en place', 'unionName'],
  ['bargaining unit|unite de negociation', 'bargainingUnit'],
  ['certified on|certified since|certification date|accredite le|accredite depuis|date d accreditation', 'certifiedOn'],
  ['dental|dental plan|dentaire|soins dentaires|assurance dentaire', 'benefits.dental'],
  ['drug plan|drugs|prescription drugs|medicaments|assurance medicaments', 'benefits.drugPlan'],
  ['extended health|health benefits|assurance maladie complementaire|soins de sante complementaires', 'benefits.extendedHealth'],
  ['sick days|paid sick days|sick leave|conges de maladie|jours de maladie|conges de maladie payes', 'benefits.sickDays'],
  ['vacation|paid vacation|vacances|vacances payees|conges annuels', 'benefits.vacation'],
  ['holidays|paid holidays|stat holidays|statutory holidays|jours feries|jours feries payes', 'benefits.holidays'],
  ['pension|pension plan|retirement plan|retraite|regime de retraite', 'benefits.pension'],
  ['counselling|counseling|eap|soutien psychologique|pae', 'benefits.counselling'],
  ['bereavement|bereavement leave|deuil|conge de deuil', 'benefits.bereavement'],
  ['hazard pay|prime de risque|prime de danger', 'benefits.hazardPay'],
  ['shift premium|on call premium|prime de quart|prime de garde', 'benefits.shiftPremium'],
  ['phone and transit|phone or transit|transit|transit pass|telephone et transport|titre de transport', 'benefits.phoneTransit'],
  ['paid training|paid training and supervision|formation payee|formation et supervision payees', 'benefits.paidTraining'],
]; // prettier-ignore

const meanings = new Map<string, Meaning>(
  names.flatMap(([all, field, basis]) =>
    all.split('|').map((name) => [name, basis ? { field, basis } : { field }] as const),
  ),
);
for (const benefit of benefits) meanings.set(benefit.toLowerCase(), { field: `benefits.${benefit}` });

function words(text: string): string {
  return fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^benefits\./, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The whole name, or either side of "Employer / Employeur". */
function meaningOf(head: string): Meaning | undefined {
  return [head, ...head.split(/[/|]/)].map((side) => meanings.get(words(side))).find(Boolean);
}

/** How many different fields the cells of a row name. */
export function recogniseMapHead(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => meaningOf(cell)?.field ?? [])).size;
}

export interface MapColumns {
  /** place of each field's column, from 0; of two for one field the first */
  places: ReadonlyMap<MapField, number>;
  impliedBasis: PostedBasis | null;
  /** names of columns that are not used, in order */
  unknownColumns: string[];
}

export function matchMapColumns(head: readonly string[]): MapColumns {
  const places = new Map<MapField, number>();
  const unknownColumns: string[] = [];
  let impliedBasis: PostedBasis | null = null;
  head.forEach((cell, place) => {
    const meaning = meaningOf(cell);
    if (meaning && !places.has(meaning.field)) {
      places.set(meaning.field, place);
      if (meaning.field === 'amount') impliedBasis = meaning.basis ?? null;
    } else if (cell.trim() !== '') unknownColumns.push(cell.trim());
  });
  return { places, impliedBasis, unknownColumns };
}
