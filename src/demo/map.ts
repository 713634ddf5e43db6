import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { daysAfter } from '../shared/days.js';
import {
  FundedWorkService,
  FundingProgrammesService,
  HeadcountsService,
  MapService,
  PostedBenefitsService,
  PostedRatesService,
} from '../workplaces/index.js';
import { demoAgencies, type DemoAgency, demoJobClasses, demoProgrammes } from './agencies.js';

const postedDaysAgo = 200;
const source = 'job advert (synthetic)';

/** Synthetic employers, sites, job classes and what the employers made known themselves. */
export async function loadDemoMap(app: INestApplicationContext, actor: Actor): Promise<void> {
  const map = app.get(MapService, { strict: false });
  const { employers, jobClasses } = await app.get(DataSource).transaction(async (tx) => {
    const names = demoAgencies.map(({ name }) => name);
    const employers = await map.addEmployers(tx, actor, names, null);
    const jobClasses = await map.addJobClasses(tx, actor, demoJobClasses, null);
    const sites = demoAgencies.flatMap((agency) =>
      agency.sites.map((name) => ({ employerId: employers.get(agency.name)!, name })),
    );
    await map.addSites(tx, actor, sites, null);
    return { employers, jobClasses };
  });
  for (const agency of demoAgencies) {
    await postFacts(app, actor, agency, { employerId: employers.get(agency.name)!, jobClasses });
  }
  await loadProgrammes(app, actor, employers);
}

async function postFacts(
  app: INestApplicationContext,
  actor: Actor,
  agency: DemoAgency,
  { employerId, jobClasses }: { employerId: string; jobClasses: Map<string, string> },
): Promise<void> {
  const postedOn = daysAfter(actor.today, -postedDaysAgo);
  if (agency.posted) {
    const { jobClass, amount, basis, hours } = agency.posted;
    const rate = {
      employerId,
      jobClassId: jobClasses.get(jobClass)!,
      amount,
      basis,
      hours,
      postedOn,
      source,
    };
    await app.get(PostedRatesService, { strict: false }).add(actor, rate);
  }
  const posted = { employerId, postedOn, source };
  const offered = agency.benefits >= 5;
  await app
    .get(PostedBenefitsService, { strict: false })
    .add(actor, { ...posted, benefit: 'dental', offered });
  const headcount = { employerId, people: agency.headcount, kind: 'at-least' as const, countedOn: postedOn };
  await app
    .get(HeadcountsService, { strict: false })
    .add(actor, { ...headcount, source: 'staff list (synthetic)' });
}

async function loadProgrammes(
  app: INestApplicationContext,
  actor: Actor,
  employers: Map<string, string>,
): Promise<void> {
  for (const { employer, ...programme } of demoProgrammes) {
    const { id } = await app.get(FundingProgrammesService, { strict: false }).add(actor, programme);
    const work = { employerId: employers.get(employer)! };
    await app.get(FundedWorkService, { strict: false }).add(actor, id, work);
  }
}
