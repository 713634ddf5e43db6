/** How dues are shared between a branch and the general treasury. */
export interface Split {
  /** of 10,000 */
  generalBasisPoints: number;
  /** of each month paid at the sub-minimum tier, whatever the basis points */
  subMinimumGeneralCents: number;
  /** who gets the cent that cannot be split */
  oddCent: 'general' | 'branch';
}

/** The dues of one branch that came in within one month; below 0 when more was undone than came in. */
export interface DuesOfMonth {
  cents: number;
  /** months paid at the sub-minimum tier, by what was paid for each; below 0 where they were undone */
  subMinimum: readonly { cents: number; months: number }[];
}

export interface Shares {
  generalCents: number;
  branchCents: number;
  subMinimumMonths: number;
  /** of the general share, what comes from sub-minimum months */
  subMinimumGeneralCents: number;
}

/**
 * The shares of a month's dues: sub-minimum months by a fixed amount each and never more than was paid for one, the
 * rest by basis points. What is undone is shared as it was, the other way round. Both shares make the whole.
 */
export function sharesOf({ cents, subMinimum }: DuesOfMonth, split: Split): Shares {
  const subMinimumMonths = subMinimum.reduce((sum, { months }) => sum + months, 0);
  const subMinimumCents = subMinimum.reduce((sum, each) => sum + each.cents * each.months, 0);
  const subMinimumGeneralCents = subMinimum.reduce(
    (sum, each) => sum + Math.min(split.subMinimumGeneralCents, each.cents) * each.months,
    0,
  );
  const generalCents = subMinimumGeneralCents + byBasisPoints(cents - subMinimumCents, split);
  return { generalCents, branchCents: cents - generalCents, subMinimumMonths, subMinimumGeneralCents };
}

function byBasisPoints(cents: number, { generalBasisPoints, oddCent }: Split): number {
  const exact = (Math.abs(cents) * generalBasisPoints) / 10_000;
  const whole = oddCent === 'general' ? Math.ceil(exact) : Math.floor(exact);
  // no minus zero
  return cents < 0 ? 0 - whole : whole;
}

/** What a remittance through a month moves on and leaves, in cents. */
export interface Due {
  /** of all dues up to the end of the month */
  duesCents: number;
  generalCents: number;
  /** of that, accounted for by earlier remittances */
  duesBefore: number;
  generalBefore: number;
}

/** Never below 0: what was remitted too much, because dues were undone since, is kept back of the next. */
export function remittanceOf({ duesCents, generalCents, duesBefore, generalBefore }: Due): {
  generalCents: number;
  branchCents: number;
} {
  const general = Math.max(0, generalCents - generalBefore);
  return { generalCents: general, branchCents: duesCents - duesBefore - general };
}
