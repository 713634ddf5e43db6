import { describe, expect, it } from '@jest/globals';

import type { CellDecision, Lattice } from './lattice.js';
import { auditCounts, chooseHiding, decideHiding, DisclosureFailure } from './decide.js';
import { organizersRules } from './rules.js';
import { jobsOf, latticeOf } from './testing/populations.js';
import type { Job } from './testing/populations.js';
import { randomNumbers } from './random.js';

/** So many people, one job each, in every combination named. */
function survey(dimensions: string[], counts: Readonly<Record<string, number>>): Lattice {
  const jobs: Job[] = [];
  for (const [values, count] of Object.entries(counts)) {
    for (let nth = 0; nth < count; nth += 1)
      jobs.push({ respondent: jobs.length, values: values.split(' ') });
  }
  return latticeOf(dimensions, jobs);
}

function shownIn(decisions: readonly CellDecision[], ...key: (string | null)[]): boolean | string {
  const found = decisions.find((decision) => JSON.stringify(decision.key) === JSON.stringify(key));
  return found?.without ?? found?.shown ?? false;
}

const places = ['employer', 'jobClass'];

describe('deciding which cells of a survey are shown', () => {
  it('hides a partner of the one small cell in each of its lines', async () => {
    const lattice = survey(places, {
      'north kit': 3, 'north peer': 20, 'north desk': 9,
      'south kit': 12, 'south peer': 14, 'south desk': 8,
      'west kit': 16, 'west peer': 11, 'west desk': 6,
    }); // prettier-ignore
    const decisions = await decideHiding(lattice, organizersRules);
    const hidden = decisions.filter(({ shown }) => !shown).map(({ key }) => key.join(' '));
    expect(hidden).toContain('north kit');
    expect(hidden).toHaveLength(4);
    for (const name of ['north', 'south', 'west']) expect(shownIn(decisions, name, null)).toBe(true);
    expect(shownIn(decisions, null, null)).toBe(true);
    expect(await auditCounts(lattice, decisions, organizersRules)).toEqual([]);
  });

  it('never shows the other site beside the small one while the employer is shown', async () => {
    const lattice = survey(['employer', 'site', 'jobClass'], {
      'north quay kit': 2, 'north hill kit': 30, 'south elsewhere kit': 25, 'west elsewhere kit': 22,
    }); // prettier-ignore
    const decisions = await decideHiding(lattice, organizersRules);
    expect(shownIn(decisions, 'north', 'quay', null)).toBe(false);
    const both = shownIn(decisions, 'north', null, null) && shownIn(decisions, 'north', 'hill', null);
    expect(both).toBe(false);
  });

  it('shows a total that one employer dominates without that employer', async () => {
    const lattice = survey(places, { 'big kit': 60, 'north kit': 12, 'south kit': 10, 'west kit': 9 });
    const decisions = await decideHiding(lattice, organizersRules);
    expect(shownIn(decisions, null, null)).toBe('big');
    expect(shownIn(decisions, null, 'kit')).toBe('big');
    expect(shownIn(decisions, 'big', null)).toBe(true);
  });

  it('treats a dominated total as a cell of its own: its small rest has a partner', async () => {
    const lattice = survey(places, { 'big kit': 60, 'north kit': 12, 'south kit': 10, 'west kit': 3 });
    const decisions = await decideHiding(lattice, organizersRules);
    const rest = shownIn(decisions, null, null) === 'big';
    const others = ['north', 'south'].filter((name) => shownIn(decisions, name, null) === true);
    expect(rest && others.length === 2).toBe(false);
    expect(await auditCounts(lattice, decisions, organizersRules)).toEqual([]);
  });

  it('hides a dominated total when fewer than 3 employers remain', async () => {
    const lattice = survey(places, { 'big kit': 60, 'north kit': 12, 'south kit': 10 });
    const decisions = await decideHiding(lattice, organizersRules);
    expect(shownIn(decisions, null, null)).toBe(false);
    expect(shownIn(decisions, 'north', null)).toBe(true);
  });

  it('shows the only employer itself but no total across employers', async () => {
    const lattice = survey(places, { 'north kit': 30, 'north peer': 20 });
    const decisions = await decideHiding(lattice, organizersRules);
    expect(shownIn(decisions, null, null)).toBe(false);
    expect(shownIn(decisions, null, 'kit')).toBe(false);
    expect(shownIn(decisions, 'north', 'kit')).toBe(true);
  });

  it('decides nothing about a survey that nobody answered', async () => {
    const lattice: Lattice = { dimensions: places, parents: { site: 'employer' }, cells: [] };
    expect(await decideHiding(lattice, organizersRules)).toEqual([]);
    expect(await auditCounts(lattice, [], organizersRules)).toEqual([]);
  });

  it('does not let one person with five jobs stand for five people', async () => {
    const jobs: Job[] = ['a', 'b', 'c', 'd', 'e'].map((jobClass) => ({
      respondent: 0,
      values: ['north', jobClass],
    }));
    for (let respondent = 1; respondent <= 30; respondent += 1)
      jobs.push({ respondent, values: ['north', 'kit'] });
    const decisions = await decideHiding(latticeOf(places, jobs), organizersRules);
    expect(shownIn(decisions, 'north', null) && shownIn(decisions, 'north', 'kit')).toBe(false);
  });

  it('refuses a lattice in which somebody is in a total but in none of its parts', async () => {
    const lattice: Lattice = {
      dimensions: places,
      parents: { site: 'employer' },
      cells: [
        { key: [null, null], respondents: 9 },
        { key: ['north', null], respondents: 8 },
      ],
    };
    await expect(decideHiding(lattice, organizersRules)).rejects.toThrow(RangeError);
  });

  it('shows three agencies of 30 to 60 with most of their classes beside eleven small ones', async () => {
    const sizes = [58, 44, 33, 9, 7, 6, 5, 4, 3, 3, 2, 2, 1, 1];
    const employers = sizes.map((respondents) => ({ respondents, sites: 0 }));
    const { dimensions, jobs } = jobsOf(
      { employers, classes: 5, genders: [], secondJobs: 0 },
      randomNumbers(1),
    );
    const lattice = latticeOf(dimensions, jobs);
    const decisions = await decideHiding(lattice, organizersRules);
    const large = ['employer 0', 'employer 1', 'employer 2'];
    for (const name of large) expect(shownIn(decisions, name, null)).toBe(true);
    const classes = decisions.filter(({ key }) => large.includes(key[0] ?? '') && key[1] !== null);
    expect(classes.filter(({ shown }) => shown).length).toBeGreaterThan(classes.length / 2);
  });

  it('hides everything rather than guess when there is no time, and says that it did', async () => {
    const lattice = survey(places, { 'north kit': 3, 'south kit': 20, 'west kit': 20, 'east kit': 20 });
    const { decisions, cleared } = await chooseHiding(lattice, organizersRules, 0);
    expect(decisions).toHaveLength(lattice.cells.length);
    expect(decisions.every(({ shown }) => !shown)).toBe(true);
    expect(cleared).toBe(false);
  });

  it('does not take a survey too small to show anything for one that was not cleared', async () => {
    const lattice = survey(places, { 'north kit': 3, 'south kit': 1 });
    const { decisions, cleared } = await chooseHiding(lattice, organizersRules);
    expect([decisions.some(({ shown }) => shown), cleared]).toEqual([false, true]);
  });
});

describe('a thread that dies', () => {
  // What is inherited is not copied into a thread, which then finds no lattice and throws.
  const lattice: Lattice = Object.create(survey(places, { 'north kit': 30, 'south kit': 20 })) as Lattice;
  const decisions = lattice.cells.map(({ key }) => ({ key, shown: false }));

  it('decides nothing: hiding everything would be for good', async () => {
    await expect(decideHiding(lattice, organizersRules)).rejects.toThrow(DisclosureFailure);
  });

  it('clears nothing', async () => {
    await expect(auditCounts(lattice, decisions, organizersRules)).rejects.toThrow(DisclosureFailure);
  });
});

describe('the auditor beside decisions made elsewhere', () => {
  it('objects to a small cell that is shown and to a small one that is left alone', async () => {
    const lattice = survey(places, { 'north kit': 3, 'south kit': 20, 'west kit': 20, 'east kit': 20 });
    const all = lattice.cells.map(({ key }) => ({ key, shown: true }));
    expect((await auditCounts(lattice, all, organizersRules)).map(({ side }) => side)).toContain('barred');
    const small = lattice.cells.map(({ key, respondents }) => ({ key, shown: respondents >= 5 }));
    const found = await auditCounts(lattice, small, organizersRules);
    expect(found.map(({ keys, side, bound }) => [keys[0]?.[0], side, bound])).toContainEqual([
      'north',
      'least',
      3,
    ]);
  });
});
