import { ApiProperty } from '@nestjs/swagger';

/** An amount as answers have it: whole cents, and of which money. */
export class MoneyView {
  @ApiProperty({ type: 'integer', example: 2200 })
  amountCents!: number;

  @ApiProperty({ example: 'CAD' })
  currency!: string;
}

/** Amounts of one currency. */
export function moneyIn(currency: string): (amountCents: number) => MoneyView {
  return (amountCents) => ({ amountCents, currency });
}

/** `22.00`, to stand in a sentence of any language. */
export function inWholes(amountCents: number): string {
  return (amountCents / 100).toFixed(2);
}

/** `22.00 CAD` */
export function moneyText({ amountCents, currency }: MoneyView): string {
  return `${inWholes(amountCents)} ${currency}`;
}
