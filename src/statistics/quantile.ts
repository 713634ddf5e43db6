/**
 * The quantile `p` (0 to 1) of numbers sorted upwards, type 7 of Hyndman and Fan (1996): linear between the two values
 * around place (n - 1) p, as R's default and PostgreSQL's `percentile_cont`. In the unit of the values; for wages in
 * integers of 1/10000 dollar it is within 1e-6 of such a unit. Null of no values, like `percentile_cont`.
 * Ours because `@stdlib` publishes medians but no type 7 quantile, and it is three lines.
 *
 * @throws RangeError for a `p` outside 0 to 1
 */
export function quantile(sorted: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be between 0 and 1, not ${p}`);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined
    ? null
    : below + (place - Math.floor(place)) * (above - below);
}
