/** What a job may come with besides pay. The codes are the same in answers and in what employers posted. */
export const benefits = [
  'dental',
  'drugPlan',
  'extendedHealth',
  'sickDays',
  'vacation',
  'holidays',
  'pension',
  'counselling',
  'bereavement',
  'hazardPay',
  'shiftPremium',
  'phoneTransit',
  'paidTraining',
] as const;
export type Benefit = (typeof benefits)[number];
