import { demoAgencies, demoJobClasses, type DemoAgency } from './agencies.js';
import { pick, seeded } from './random.js';

const head = [
  'Respondent', 'Employer', 'Site', 'Job title', 'Pay', 'Pay basis', 'Hours per week', 'Hours per shift',
  'Unpaid hours', 'Last raise', 'Dental', 'Drug plan', 'Paid sick days', 'Vacation', 'Covered by a union agreement',
]; // prettier-ignore

/** A synthetic sheet of pay answers as a union would bring it. */
export function demoAnswersSheet(): Buffer {
  const random = seeded(20_261_121);
  let respondent = 0;
  const rows = demoAgencies.flatMap((agency) =>
    Array.from({ length: agency.respondents }, () => answer(agency, (respondent += 1), random)),
  );
  return Buffer.from([head, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n');
}

function answer(agency: DemoAgency, respondent: number, random: () => number): string[] {
  const jobClass = random() < 0.6 ? 'Peer worker' : pick(random, demoJobClasses);
  const isKitMaker = jobClass === 'Kit maker' && agency.hourly < 18;
  const hourly = Math.round((agency.hourly + (random() - 0.4) * 4) * 4) / 4;
  const benefit = (): string =>
    random() * 10 < agency.benefits ? 'yes' : random() < 0.15 ? "I don't know" : 'no';
  return [
    `R${String(respondent).padStart(3, '0')}`,
    agency.name,
    pick(random, agency.sites),
    jobClass,
    isKitMaker ? '10.00' : Math.max(hourly, 3).toFixed(2),
    isKitMaker ? 'per shift' : 'hourly',
    isKitMaker ? '' : String(pick(random, [12, 20, 24, 30, 35])),
    isKitMaker ? '3' : '',
    random() < 0.3 && !isKitMaker ? String(pick(random, [1, 2, 3])) : '',
    random() < 0.45 ? 'never' : pick(random, ['2022-04-01', '2024-05-01', '2025-10-01', '2026-01-15']),
    benefit(),
    benefit(),
    benefit(),
    benefit(),
    random() < 0.2 ? 'yes' : 'no',
  ];
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
