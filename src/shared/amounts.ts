/** An amount: whole cents, and of which money. */
export interface Amount {
  amountCents: number;
  currency: string;
}

/** `22.00`, to stand in a sentence of any language. */
export function inWholes(amountCents: number): string {
  return (amountCents / 100).toFixed(2);
}

/** `22.00 CAD` */
export function moneyText({ amountCents, currency }: Amount): string {
  return `${inWholes(amountCents)} ${currency}`;
}
