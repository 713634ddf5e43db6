/**
 * The accounts of the book, by the names that plain-text accounting knows them under. People and places stand in them
 * as numbers: a member's, a credential's, a branch's.
 */
export type AccountCode = string;

export const accountTypes = ['assets', 'liabilities', 'equity', 'income', 'expenses'] as const;
export type AccountType = (typeof accountTypes)[number];

/** What money is spent for. */
export const purposes = [
  'rent',
  'printing',
  'food',
  'travel',
  'childcare',
  'legal',
  'phone-and-web',
  'bank-fees',
  'strike-pay',
  'hardship',
  'memorial',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

/** What may go to a named member. */
export const toPeople: readonly Purpose[] = ['strike-pay', 'hardship'];

/** Where money other than dues comes from. */
export const incomes = ['donations', 'grants', 'strike-fund', 'hardship-fund', 'interest', 'other'] as const;
export type Income = (typeof incomes)[number];

/** Where the union keeps its money. */
export const tills = ['bank', 'cash-box', 'petty-cash'] as const;
export type Till = (typeof tills)[number];

/** Members who belong to no branch pay into this one's account. */
export const atLarge = 0;

export const account = {
  till: (till: Till): AccountCode => `assets:${till}`,
  /** cash in the hand of a delegate, by the number of their credential */
  inHand: (credential: number): AccountCode => `assets:delegates:${credential}`,
  /** what a member paid that covers no whole month yet, by their number */
  credit: (member: number): AccountCode => `liabilities:credit:${member}`,
  dues: (branch: number): AccountCode => `income:dues:${branch}`,
  initiation: (branch: number): AccountCode => `income:initiation:${branch}`,
  income: (income: Income): AccountCode => `income:${income}`,
  expense: (purpose: Purpose): AccountCode => `expenses:${purpose}`,
  /** what went on to the general treasury out of a branch's dues */
  remitted: (branch: number): AccountCode => `expenses:remitted:${branch}`,
  opening: (): AccountCode => 'equity:opening',
  /** what an earlier book says is paid without saying that money came in */
  paidBefore: (): AccountCode => 'equity:paid-before',
} as const;

export function typeOf(code: AccountCode): AccountType {
  const type = accountTypes.find((known) => code.startsWith(`${known}:`));
  if (!type) throw new RangeError(`no account of the book: ${code}`);
  return type;
}
