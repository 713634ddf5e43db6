/** Where a treasurer puts what a delegate hands over. */
export const tillsForHandover = ['bank', 'cash-box'] as const;
export type TillForHandover = (typeof tillsForHandover)[number];
