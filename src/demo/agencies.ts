export interface DemoAgency {
  name: string;
  sites: string[];
  respondents: number;
  /** about what an hour pays here, by job class */
  hourly: number;
  /** chance in ten that somebody has the benefit */
  benefits: number;
  /** a low estimate of how many work there */
  headcount: number;
  posted: { jobClass: string; amount: string; basis: 'hour' | 'shift'; hours: string | null } | null;
}

export const demoJobClasses = [
  'Peer worker',
  'Outreach worker',
  'Kit maker',
  'Overdose-prevention worker',
  'Community worker',
] as const;

const anHour = (amount: string): DemoAgency['posted'] => ({
  jobClass: 'Peer worker',
  amount,
  basis: 'hour',
  hours: null,
});

/** Three hours of kit making for ten dollars: the case the union began with. */
const tenForThreeHours: DemoAgency['posted'] = {
  jobClass: 'Kit maker',
  amount: '10.00',
  basis: 'shift',
  hours: '3',
};

/** Synthetic agencies: three large enough to show, eleven too small to. */
export const demoAgencies: DemoAgency[] = [
  {
    name: 'Maple Street Health (synthetic)',
    sites: ['Maple Street', 'Dockside'],
    respondents: 58,
    headcount: 92,
    hourly: 24,
    benefits: 7,
    posted: anHour('23.50'),
  },
  {
    name: 'Lakeside Community Care (synthetic)',
    sites: ['Lakeside'],
    respondents: 46,
    headcount: 73,
    hourly: 19.5,
    benefits: 4,
    posted: anHour('19.00'),
  },
  {
    name: 'Northgate Outreach (synthetic)',
    sites: ['Northgate', 'Junction'],
    respondents: 34,
    headcount: 54,
    hourly: 17.75,
    benefits: 1,
    posted: anHour('15.00'),
  },
  {
    name: 'Willow House (synthetic)',
    sites: ['Willow House'],
    respondents: 4,
    headcount: 6,
    hourly: 18,
    benefits: 2,
    posted: anHour('15.00'),
  },
  {
    name: 'Harbour Kitchen (synthetic)',
    sites: ['Harbour'],
    respondents: 3,
    headcount: 6,
    hourly: 6,
    benefits: 0,
    posted: tenForThreeHours,
  },
  {
    name: 'Bridge Drop-in (synthetic)',
    sites: ['Bridge'],
    respondents: 2,
    headcount: 6,
    hourly: 9,
    benefits: 0,
    posted: tenForThreeHours,
  },
  {
    name: 'Open Door (synthetic)',
    sites: ['Open Door'],
    respondents: 4,
    headcount: 6,
    hourly: 17.6,
    benefits: 1,
    posted: anHour('17.60'),
  },
  {
    name: 'Eastside Clinic (synthetic)',
    sites: ['Eastside'],
    respondents: 3,
    headcount: 6,
    hourly: 21,
    benefits: 5,
    posted: anHour('20.25'),
  },
  {
    name: 'Riverbend Shelter (synthetic)',
    sites: ['Riverbend'],
    respondents: 2,
    headcount: 6,
    hourly: 16,
    benefits: 1,
    posted: null,
  },
  {
    name: 'Common Ground (synthetic)',
    sites: ['Common Ground'],
    respondents: 4,
    headcount: 6,
    hourly: 18,
    benefits: 2,
    posted: anHour('18.00'),
  },
  {
    name: 'Second Street (synthetic)',
    sites: ['Second Street'],
    respondents: 1,
    headcount: 6,
    hourly: 15,
    benefits: 0,
    posted: anHour('15.00'),
  },
  {
    name: 'Lantern Project (synthetic)',
    sites: ['Lantern'],
    respondents: 3,
    headcount: 6,
    hourly: 17.6,
    benefits: 0,
    posted: anHour('17.60'),
  },
  {
    name: 'Garden Table (synthetic)',
    sites: ['Garden'],
    respondents: 2,
    headcount: 6,
    hourly: 4,
    benefits: 0,
    posted: tenForThreeHours,
  },
  {
    name: 'Westend Van (synthetic)',
    sites: ['Westend'],
    respondents: 4,
    headcount: 6,
    hourly: 19,
    benefits: 3,
    posted: null,
  },
];

/** Synthetic grants; two of them end soon. */
export const demoProgrammes = [
  {
    name: 'Peer outreach fund (synthetic)',
    funder: 'City of Example',
    startsOn: '2025-04-01',
    endsOn: '2027-03-31',
    employer: 'Northgate Outreach (synthetic)',
  },
  {
    name: 'Overdose prevention pilot (synthetic)',
    funder: 'Example Health',
    startsOn: '2024-04-01',
    endsOn: '2026-12-31',
    employer: 'Maple Street Health (synthetic)',
  },
  {
    name: 'Kit making project (synthetic)',
    funder: 'Example Foundation',
    startsOn: '2026-01-01',
    endsOn: '2027-01-31',
    employer: 'Harbour Kitchen (synthetic)',
  },
];
