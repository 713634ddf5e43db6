/** A decimal as a whole number and its places: exact, because wages are money and 0.1 is not a binary number. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

function decimal(text: string): Decimal {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`This is no amount: ${text}.`);
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

function power(places: number): bigint {
  return 10n ** BigInt(places);
}

/** `value` to the nearest multiple of `step`, ties upwards, with two places. Both are decimals without a sign. */
export function roundedToStep(value: string, step: string): string {
  const wide = decimal(value);
  const stride = decimal(step);
  const dividend = wide.digits * power(stride.places);
  const divisor = stride.digits * power(wide.places);
  const steps = (2n * dividend + divisor) / (2n * divisor);
  return hundredths((steps * stride.digits * 100n) / power(stride.places));
}

/** (value - base) / base with two places, ties away from zero; null for a base of 0. */
export function dividedToHundredths(value: string, base: string): string | null {
  const one = decimal(value);
  const other = decimal(base);
  const difference = one.digits * power(other.places) - other.digits * power(one.places);
  const divisor = other.digits * power(one.places);
  if (divisor === 0n) return null;
  const size = (difference < 0n ? -difference : difference) * 100n;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return `${difference < 0n && rounded > 0n ? '-' : ''}${hundredths(rounded)}`;
}

function hundredths(amount: bigint): string {
  const text = amount.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
