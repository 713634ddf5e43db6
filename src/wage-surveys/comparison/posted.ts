import type { FrozenBenefit, FrozenRate } from '../closing/frozen.js';
import { elsewhere } from '../closing/groups.rules.js';

/** Of one employer, so that what it posted can stand beside, whether the survey's figures are shown or not. */
export interface Place {
  employer: string | null;
  site: string | null;
  jobClass: string | null;
}

/** What an employer posted, found by employer. */
export class Posted<Posting extends FrozenRate | FrozenBenefit> {
  private readonly byEmployer = new Map<string, Posting[]>();

  constructor(postings: readonly Posting[]) {
    for (const posting of postings) {
      const own = this.byEmployer.get(posting.employerId) ?? [];
      own.push(posting);
      this.byEmployer.set(posting.employerId, own);
    }
  }

  /** What is said of this place: of its own job class and site, or of all of them. None for a total across employers. */
  at({ employer, site, jobClass }: Place): Posting[] {
    const own = employer === null ? undefined : this.byEmployer.get(employer);
    return (own ?? []).filter((posting) => {
      const said = 'siteId' in posting ? posting.siteId : null;
      return fits(jobClass, posting.jobClassId) && fits(site, said);
    });
  }
}

/** A total takes all; a place takes what is said of it, or of every place; "elsewhere" only what is said of every. */
function fits(asked: string | null, said: string | null): boolean {
  return asked === null || said === null || (asked !== elsewhere && asked === said);
}
