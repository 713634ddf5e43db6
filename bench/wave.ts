import type { WaveAnswer } from '../src/wage-surveys/index.js';

/** The same numbers in every run: a comparison over time needs the same wave (Park and Miller). */
function numbers(): () => number {
  let state = 20261121;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Answers as unions have them: few large agencies, many small; one in ten respondents with a second job. */
export function wave(
  count: number,
  places: { employers: readonly string[]; jobClasses: readonly string[] },
): WaveAnswer[] {
  const random = numbers();
  const skewed = (items: readonly string[]) => items[Math.floor(items.length * random() ** 3)] ?? null;
  return Array.from({ length: count }, (_, nth): WaveAnswer => {
    const isUnpaid = random() < 0.03;
    const who = random() < 0.1 ? Math.floor(random() * count) : nth;
    return {
      respondent: `respondent ${who}`,
      employerId: skewed(places.employers),
      siteId: null,
      jobClassId: skewed(places.jobClasses),
      values: {
        employer: null,
        site: null,
        jobClass: null,
        payAmount: null,
        payBasis: isUnpaid ? 'unpaid' : 'hour',
        hoursPerWeek: null,
        shiftHours: null,
        paidHours: null,
        unpaidHours: String(Math.floor(random() * 6)),
        inKindValue: null,
        hourlyWage: isUnpaid ? '0.0000' : (14 + Math.floor(random() * 1600) / 100).toFixed(4),
        startedOn: null,
        lastRaise: random() < 0.5 ? 'never' : '2026-01-15',
        submittedAt: null,
        covered: null,
        permanent: null,
        gender: null,
        genderText: null,
        age: null,
        benefits: { dental: random() < 0.3 ? 'yes' : 'no', sickDays: 'no', drugPlan: 'social-assistance' },
        comments: null,
      },
    };
  });
}
