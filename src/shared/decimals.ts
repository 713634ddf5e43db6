/** Amounts and hours are whole numbers of ten-thousandths, so nothing is ever a binary fraction. */
export const unitsPerOne = 10_000;

/** Round half up: `numerator / denominator` to the nearest whole unit; both not negative. */
export function divideHalfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** Digits before and after the decimal mark as units; more than four places are rounded half up. */
export function toUnits(whole: string, fraction: string): { units: number; rounded: boolean } {
  const four = Number(fraction.slice(0, 4).padEnd(4, '0'));
  const rest = fraction.slice(4);
  const up = rest !== '' && rest.charCodeAt(0) >= 53 ? 1 : 0;
  return { units: Number(whole) * unitsPerOne + four + up, rounded: /[1-9]/.test(rest) };
}

/** `185000` with at least 2 places is `18.50`; trailing zeros beyond `places` are left out. */
export function formatUnits(units: number, places: number): string {
  const rest = units % unitsPerOne;
  const whole = String((units - rest) / unitsPerOne);
  if (rest === 0 && places === 0) return whole;
  const fraction = String(unitsPerOne + rest).slice(1);
  let end = fraction.length;
  while (end > places && fraction.charCodeAt(end - 1) === 48) end -= 1;
  return end === 0 ? whole : `${whole}.${fraction.slice(0, end)}`;
}

/** A setting such as 52 or "37.5" as units. */
export function settingUnits(value: number | string): number {
  const match = /^(\d{1,7})(?:\.(\d{1,4}))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a number with at most four places: ${value}`);
  return toUnits(match[1] ?? '0', match[2] ?? '').units;
}
