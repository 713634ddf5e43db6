import type { PayBasis } from '../wage-surveys/index.js';

export interface DemoAgency {
  name: string;
  sites: string[];
  respondents: number;
  /** about what an hour pays here, by job class */
  hourly: number;
  /** chance in ten that somebody has the benefit */
  benefits: number;
  posted: { jobClass: string; amount: string; basis: PayBasis; hours: string | null } | null;
}

export const demoJobClasses = [
  'Peer worker',
  'Outreach worker',
  'Kit maker',
  'Overdose-prevention worker',
  'Community worker',
] as const;

const anHour = (amount: string): DemoAgency['posted'] => ({ jobClass: 'Peer worker', amount, basis: 'hour', hours: null });

/** Three hours of kit making for ten dollars: the case the union began with. */
const tenForThreeHours: DemoAgency['posted'] = { jobClass: 'Kit maker', amount: '10.00', basis: 'shift', hours: '3' };

/** Synthetic agencies: three large enough to show, eleven too small to. */
export const demoAgencies: DemoAgency[] = [
  { name: 'Maple Street Health (synthetic)', sites: ['Maple Street', 'Dockside'], respondents: 58, hourly: 24, benefits: 7, posted: anHour('23.50') },
  { name: 'Lakeside Community Care (synthetic)', sites: ['Lakeside'], respondents: 46, hourly: 19.5, benefits: 4, posted: anHour('19.00') },
  { name: 'Northgate Outreach (synthetic)', sites: ['Northgate', 'Junction'], respondents: 34, hourly: 17.75, benefits: 1, posted: anHour('15.00') },
  { name: 'Willow House (synthetic)', sites: ['Willow House'], respondents: 4, hourly: 18, benefits: 2, posted: anHour('15.00') },
  { name: 'Harbour Kitchen (synthetic)', sites: ['Harbour'], respondents: 3, hourly: 6, benefits: 0, posted: tenForThreeHours },
  { name: 'Bridge Drop-in (synthetic)', sites: ['Bridge'], respondents: 2, hourly: 9, benefits: 0, posted: tenForThreeHours },
  { name: 'Open Door (synthetic)', sites: ['Open Door'], respondents: 4, hourly: 17.6, benefits: 1, posted: anHour('17.60') },
  { name: 'Eastside Clinic (synthetic)', sites: ['Eastside'], respondents: 3, hourly: 21, benefits: 5, posted: anHour('20.25') },
  { name: 'Riverbend Shelter (synthetic)', sites: ['Riverbend'], respondents: 2, hourly: 16, benefits: 1, posted: null },
  { name: 'Common Ground (synthetic)', sites: ['Common Ground'], respondents: 4, hourly: 18, benefits: 2, posted: anHour('18.00') },
  { name: 'Second Street (synthetic)', sites: ['Second Street'], respondents: 1, hourly: 15, benefits: 0, posted: anHour('15.00') },
  { name: 'Lantern Project (synthetic)', sites: ['Lantern'], respondents: 3, hourly: 17.6, benefits: 0, posted: anHour('17.60') },
  { name: 'Garden Table (synthetic)', sites: ['Garden'], respondents: 2, hourly: 4, benefits: 0, posted: tenForThreeHours },
  { name: 'Westend Van (synthetic)', sites: ['Westend'], respondents: 4, hourly: 19, benefits: 3, posted: null },
];
