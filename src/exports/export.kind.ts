import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../identity/index.js';
import { type Actor, scopeOf } from '../shared/actor.js';
import { type FieldError, nothingHere, Problem } from '../shared/errors.js';
import { RosterService, type WorkerScope, workersOf } from '../workers/index.js';
import { type ExportFilter, mostRowsOfWorkbook } from './export.rules.js';
import { ExportBody } from './exports.dto.js';
import { MakingService } from './making.service.js';

interface Places {
  site: string | null;
  employer: string | null;
  job_class: string | null;
}

/** A file with people in it: made at the moment a custodian approves, of whom the asker may see that day. */
@Injectable()
export class ExportKindHandler implements ProposalKind<ExportBody>, OnModuleInit {
  readonly kind = 'export';
  readonly payload = ExportBody;
  readonly proposers = ['secretary', 'steward', 'organizer'] as const;
  readonly approvers = ['custodian'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly making: MakingService,
    private readonly roster: RosterService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  /** Nobody alone: whoever is in the file may still approve it. */
  concerns(): readonly string[] {
    return [];
  }

  /** @throws Problem 404, 422 `request.invalid`, 422 `export.too_large_for_workbook` */
  async check(tx: EntityManager, proposer: Actor, { kind, form, filter }: ExportBody): Promise<void> {
    const scope = scopeFor(proposer, kind);
    if (!scope.union && scope.sites.length === 0) throw nothingHere();
    const wanted = filter ?? {};
    const errors = unknownPlaces(wanted, await places(tx, wanted), scope);
    if (errors.length > 0) throw new Problem(422, 'request.invalid', {}, errors);
    if (form !== 'xlsx' || kind !== 'workers') return;
    const count = await this.roster.count(tx, { scope, filter: wanted, on: proposer.today });
    if (count > mostRowsOfWorkbook)
      throw new Problem(422, 'export.too_large_for_workbook', { count, most: mostRowsOfWorkbook });
  }

  async describe(tx: EntityManager, { kind, form, filter, reason }: ExportBody) {
    const { site, employer, job_class } = await places(tx, filter ?? {});
    const particulars: Particular[] = [
      { label: 'export.form', text: (form ?? 'csv').toUpperCase() },
      ...(site ? [{ label: 'export.site' as const, text: site }] : []),
      ...(employer ? [{ label: 'export.employer' as const, text: employer }] : []),
      ...(job_class ? [{ label: 'export.job_class' as const, text: job_class }] : []),
      { label: 'export.reason', text: reason },
    ];
    return { title: `export.kind_${kind}` as const, particulars };
  }

  async carryOut(tx: EntityManager, approved: Approved<ExportBody>): Promise<{ resultId: string }> {
    return { resultId: await this.making.make(tx, approved) };
  }
}

/** People where their stewards act, mandates for the union's officers alone. */
function scopeFor(proposer: Actor, kind: ExportBody['kind']): WorkerScope {
  if (kind === 'workers') return workersOf(proposer);
  return { union: scopeOf(proposer, ['secretary', 'organizer']).union, sites: [] };
}

function unknownPlaces(filter: ExportFilter, found: Places, { union, sites }: WorkerScope): FieldError[] {
  const isHidden = filter.siteId && !union && !sites.includes(filter.siteId);
  return [
    ...unknown('filter.siteId', filter.siteId, isHidden ? null : found.site),
    ...unknown('filter.employerId', filter.employerId, found.employer),
    ...unknown('filter.jobClassId', filter.jobClassId, found.job_class),
  ];
}

function unknown(field: string, asked: string | null | undefined, found: string | null): FieldError[] {
  return asked && found === null ? [{ field, code: 'export.filter_unknown' }] : [];
}

async function places(tx: EntityManager, filter: ExportFilter): Promise<Places> {
  const [row] = await tx.query<Places[]>(
    `SELECT (SELECT name FROM sites WHERE id = $1) AS site, (SELECT name FROM employers WHERE id = $2) AS employer,
            (SELECT name FROM job_classes WHERE id = $3) AS job_class`,
    [filter.siteId ?? null, filter.employerId ?? null, filter.jobClassId ?? null],
  );
  return row!;
}
