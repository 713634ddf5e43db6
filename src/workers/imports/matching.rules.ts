import type { FieldError } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { fold } from '../../shared/texts.js';
import type { RowReading } from './row.rules.js';
import type { RowStatus } from './statuses.rules.js';

/** Where a row's job is; an id is null while its name waits to be put on the map. */
export interface RowPlace {
  employerId: string | null;
  siteId: string | null;
  jobClassId: string | null;
  programmeId: string | null;
}

/** A row whose places were looked up. */
export interface PlacedRow extends RowReading {
  /** null without a job */
  place: RowPlace | null;
  /** keyed hash of the address, as hex; null without one */
  emailIndex: string | null;
}

/** Somebody the union knows, as far as a row can be compared with them. */
export interface KnownWorker {
  id: string;
  nameKey: string;
  emailIndex: string | null;
  jobs: readonly { employerId: string; siteId: string | null; jobClassId: string; untilOn: string | null }[];
}

export interface DecidedRow extends PlacedRow {
  status: RowStatus;
  /** line of the same person's same job in this file */
  duplicateOf: number | null;
  /** known before, and found by e-mail and name */
  workerId: string | null;
  /** line of the person in this file to whom this row adds a job, or who it may be */
  personLine: number | null;
  /** who it may be, when only a person can tell */
  candidates: string[];
}

/** Where a job is, so that two spellings of a new name are one place. */
function placeKey({ place, values }: PlacedRow): string {
  const part = (id: string | null | undefined, name: string | null): string =>
    id ?? (name === null ? '' : nameKey(name));
  return [
    part(place?.employerId, values.employer),
    part(place?.siteId, values.site),
    part(place?.jobClassId, values.jobClass),
  ].join('|');
}

function employerKey({ place, values }: PlacedRow): string | null {
  if (!values.employer) return null;
  return place?.employerId ?? nameKey(values.employer);
}

/** Somebody earlier in this file. */
interface SeenPerson {
  line: number;
  nameKey: string;
  /** who it is, when the union knew them before this file */
  known: KnownWorker | null;
  places: Map<string, number>;
}

/**
 * Decides what becomes of each row, in the order of the file. One e-mail and one name are one person, with as many
 * jobs as there are rows; one name at one employer without that proof may be one person or two: a person decides.
 */
export class RowMatching {
  private readonly byEmail = new Map<string, KnownWorker[]>();
  private readonly byNameAndEmployer = new Map<string, Set<string>>();
  private readonly seenByEmail = new Map<string, SeenPerson>();
  private readonly seenByNameAndEmployer = new Map<string, SeenPerson>();

  constructor(known: readonly KnownWorker[]) {
    for (const worker of known) {
      if (worker.emailIndex !== null) append(this.byEmail, worker.emailIndex, worker);
      for (const { employerId } of worker.jobs) {
        const key = `${worker.nameKey}|${employerId}`;
        this.byNameAndEmployer.set(key, (this.byNameAndEmployer.get(key) ?? new Set()).add(worker.id));
      }
    }
  }

  decide(row: PlacedRow): DecidedRow {
    const plain = { ...row, duplicateOf: null, workerId: null, personLine: null, candidates: [] };
    if (row.isEmpty) return { ...plain, status: 'skipped' };
    if (row.errors.length > 0) return { ...plain, status: 'rejected' };
    return this.inFile(row, plain) ?? this.known(row, plain) ?? this.added(row, plain);
  }

  /** The same address and name earlier in the file: the same person, with another job or the same again. */
  private inFile(row: PlacedRow, plain: Omit<DecidedRow, 'status'>): DecidedRow | null {
    const seen = row.emailIndex === null ? undefined : this.seenByEmail.get(row.emailIndex);
    if (seen && seen.nameKey !== fold(row.values.chosenName))
      return { ...plain, status: 'review', personLine: seen.line };
    if (!seen) {
      const key = nameAndEmployer(row);
      const namesake = key === null ? undefined : this.seenByNameAndEmployer.get(key);
      return namesake ? { ...plain, status: 'review', personLine: namesake.line } : null;
    }
    const duplicateOf = row.place === null ? seen.line : (seen.places.get(placeKey(row)) ?? null);
    if (duplicateOf !== null) return { ...plain, status: 'duplicate', duplicateOf };
    seen.places.set(placeKey(row), row.line);
    return seen.known === null
      ? { ...plain, status: 'accepted', personLine: seen.line }
      : withKnown(row, plain, seen.known);
  }

  private known(row: PlacedRow, plain: Omit<DecidedRow, 'status'>): DecidedRow | null {
    const owners = row.emailIndex === null ? [] : (this.byEmail.get(row.emailIndex) ?? []);
    const [owner] = owners;
    if (owner && owners.length === 1 && owner.nameKey === fold(row.values.chosenName)) {
      this.remember(row, owner);
      return withKnown(row, plain, owner);
    }
    const key = nameAndEmployer(row);
    const namesakes = key === null ? [] : [...(this.byNameAndEmployer.get(key) ?? [])];
    const candidates = [...new Set([...owners.map(({ id }) => id), ...namesakes])];
    return candidates.length > 0 ? { ...plain, status: 'review', candidates } : null;
  }

  private added(row: PlacedRow, plain: Omit<DecidedRow, 'status'>): DecidedRow {
    this.remember(row, null);
    return { ...plain, status: 'accepted' };
  }

  private remember(row: PlacedRow, known: KnownWorker | null): void {
    const person: SeenPerson = {
      line: row.line,
      nameKey: fold(row.values.chosenName),
      known,
      places: new Map([[placeKey(row), row.line]]),
    };
    if (row.emailIndex !== null) this.seenByEmail.set(row.emailIndex, person);
    const key = nameAndEmployer(row);
    if (key !== null) this.seenByNameAndEmployer.set(key, person);
  }
}

/** Somebody known gets another job, or nothing when they hold it already. */
function withKnown(row: PlacedRow, plain: Omit<DecidedRow, 'status'>, known: KnownWorker): DecidedRow {
  const found = { ...plain, workerId: known.id };
  const holds = row.place === null || known.jobs.some((job) => isSameJob(job, row));
  return holds
    ? { ...found, status: 'duplicate', warnings: [...row.warnings, jobKnown] }
    : { ...found, status: 'matched', warnings: [...row.warnings, ...kept(row)] };
}

const jobKnown: FieldError = { field: 'jobClass', code: 'worker_import.job_known' };

/** What a row says of somebody known beside the job is not written over what is there. */
function kept({ values }: PlacedRow): FieldError[] {
  const says = values.phone ?? values.notes ?? values.pronouns;
  return says === null ? [] : [{ field: 'chosenName', code: 'worker_import.details_kept' }];
}

function nameAndEmployer(row: PlacedRow): string | null {
  const employer = employerKey(row);
  return employer === null ? null : `${fold(row.values.chosenName)}|${employer}`;
}

function isSameJob(job: KnownWorker['jobs'][number], { place, values }: PlacedRow): boolean {
  return (
    job.employerId === place?.employerId &&
    job.siteId === place.siteId &&
    (values.site === null || place.siteId !== null) &&
    job.jobClassId === place.jobClassId &&
    (job.untilOn === null || job.untilOn >= values.startedOn)
  );
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
