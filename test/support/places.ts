import { MapService } from '../../src/workplaces/index.js';
import type { TestUnion } from './union.js';

/** An employer with one site and one job class, on the map. */
export interface Place {
  employerId: string;
  siteId: string;
  jobClassId: string;
}

export async function putOnMap(
  union: TestUnion,
  { employer, site, jobClass }: { employer: string; site: string; jobClass: string },
): Promise<Place> {
  const map = union.app.get(MapService, { strict: false });
  const { manager } = union.db;
  const employers = await map.addEmployers(manager, union.operator, [employer], null);
  const employerId = employers.get(employer)!;
  const sites = await map.addSites(manager, union.operator, [{ employerId, name: site }], null);
  const classes = await map.addJobClasses(manager, union.operator, [jobClass], null);
  return { employerId, siteId: sites[0]!.id, jobClassId: classes.get(jobClass)! };
}
