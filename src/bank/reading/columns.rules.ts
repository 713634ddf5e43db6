import { Problem } from '../../shared/errors.js';
import { fold } from '../../shared/texts.js';

/** What a column of a bank's table may hold. */
export const columnFields = ['day', 'amount', 'moneyOut', 'moneyIn', 'direction', 'text', 'balance'] as const;
export type ColumnField = (typeof columnFields)[number];

const heads: Readonly<Record<ColumnField, string>> = {
  day: 'date|transaction date|date of transaction|posted date|posting date|date posted|posted on|posted|effective date|value date|booking date|day|date de transaction|date de la transaction|date de l operation|date operation|date d operation|date d inscription|date comptable|date de valeur|jour',
  amount:
    'amount|transaction amount|cad|cad amount|amount cad|net amount|value|montant|montant cad|montant de la transaction|montant de l operation|somme',
  moneyOut:
    'debit|debits|debit amount|withdrawal|withdrawals|withdrawal amount|paid out|money out|out|spent|payments|retrait|retraits|montant du retrait|sortie|sorties|debit montant|montant debit',
  moneyIn:
    'credit|credits|credit amount|deposit|deposits|deposit amount|paid in|money in|in|received|depot|depots|montant du depot|entree|entrees|montant credit',
  direction:
    'type|transaction type|type of transaction|debit credit|dr cr|cr dr|debit or credit|type de transaction|type d operation|sens|debit ou credit',
  text: 'description|description 1|description 2|description 3|sub description|details|detail|transaction details|transaction|transaction description|memo|payee|payer|name|merchant|narrative|particulars|reference|reference number|cheque number|cheque|check number|note|notes|message|from|libelle|libelle de l operation|intitule|nom|beneficiaire|emetteur|communication|numero de cheque|numero de reference|precision|precisions|detail de l operation',
  balance: 'balance|running balance|account balance|balance amount|closing balance|solde|solde du compte',
};

const fieldOf = new Map<string, ColumnField>(
  columnFields.flatMap((field) => heads[field].split('|').map((name) => [name, field] as const)),
);

/** A longer cell is no name of a column. */
const longestHead = 100;

/** Letters and digits parted by single spaces. */
function words(head: string): string {
  return fold(head)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a column name says; "Withdrawal ($)" and "Date / Date" say it with more around. */
function recognise(cell: string): ColumnField | null {
  const head = cell.slice(0, longestHead);
  const whole = words(head);
  const sides = [head, head.replace(/\([^)]*\)/g, ' '), ...head.split(/[/|(]/)];
  return fieldOf.get(whole) ?? sides.map((side) => fieldOf.get(words(side))).find((field) => field) ?? null;
}

/** How much a row looks like a head: how many different fields its cells name. */
export function recogniseHead(cells: readonly string[]): number {
  return new Set(cells.map(recognise).filter((field) => field !== null)).size;
}

export interface Columns {
  day: number;
  /** either one column of signed amounts, or one of money out and one of money in, or one of the two */
  amount: number | null;
  moneyOut: number | null;
  moneyIn: number | null;
  /** debit or credit in words, beside amounts without a sign */
  direction: number | null;
  text: number[];
  unknown: string[];
}

/**
 * Which column holds what. Of two columns of days the first counts; every column of words is read.
 * @throws Problem 422 `bank_statement.no_head`, without a column of days or of amounts
 */
export function matchColumns(head: readonly string[], fileName: string): Columns {
  const fields = head.map(recognise);
  const at = (field: ColumnField): number | null => {
    const place = fields.indexOf(field);
    return place < 0 ? null : place;
  };
  const day = at('day');
  const moneyOut = at('moneyOut');
  const moneyIn = at('moneyIn');
  const amount = moneyOut === null && moneyIn === null ? at('amount') : null;
  if (day === null || (amount ?? moneyOut ?? moneyIn) === null) {
    throw new Problem(422, 'bank_statement.no_head', { fileName });
  }
  const direction = amount === null ? null : at('direction');
  const read = new Set([day, amount, moneyOut, moneyIn, direction]);
  const isText = (place: number): boolean =>
    !read.has(place) && (fields[place] === 'text' || fields[place] === 'direction');
  const places = head.map((_, place) => place);
  return {
    ...{ day, amount, moneyOut, moneyIn, direction },
    text: places.filter(isText),
    unknown: places
      .filter((place) => !read.has(place) && !isText(place) && fields[place] !== 'balance')
      .map((place) => head[place]!.trim())
      .filter((name) => name !== ''),
  };
}
