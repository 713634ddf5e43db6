import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../shared/errors.js';
import type { Actor } from '../../shared/actor.js';
import { breathe } from '../../spreadsheets/sheet.js';
import { WorkersService } from '../../workers/index.js';
import { BookImport } from '../book-import.entity.js';
import type { BookSettings, MemberState } from '../deciding/brought.js';
import { nobodyYet } from '../deciding/brought.js';
import { decideMember } from '../deciding/member.js';
import { MemberStates } from '../deciding/member-states.service.js';
import type { KnownMember } from '../matching/known-member.js';
import { numberOf } from '../matching/known-member.js';
import { KnownMembers } from '../matching/known-members.service.js';
import type { BookFile } from '../reading/book-file.js';
import { BookRows, type KeptRow } from './import-rows.service.js';
import { type LooseRow, type PersonRows, placeRows, type RowDecisions } from './placing.js';
import { BookReport } from './report.js';
import { BookWriting, type DecidedPerson, type Written } from './writing.service.js';

/** What is written of an import; null for a dry run. */
export interface KeptImport {
  importId: string;
  fileIndex: Buffer;
  /** by which a second person let it in */
  proposalId: string;
  broughtAt: Date;
}

interface Run {
  file: BookFile;
  decisions: RowDecisions;
  rules: BookSettings;
  kept: KeptImport | null;
}

const peopleAtOnce = 500;
/** One request, one transaction: what takes longer is several files. */
export const mostPayments = 250_000;

/** Decides and writes a file, some people at a time, so that the memory holds only those. */
@Injectable()
export class ImportRun {
  constructor(
    private readonly workers: WorkersService,
    private readonly known: KnownMembers,
    private readonly states: MemberStates,
    private readonly writing: BookWriting,
    private readonly rows: BookRows,
  ) {}

  async run(tx: EntityManager, actor: Actor, run: Run): Promise<{ report: BookReport; persons: string[] }> {
    const { file, decisions, rules, kept } = run;
    const { persons, loose } = placeRows(file, await this.known.among(tx, file.rows), decisions);
    refuseTooMany(persons);
    const report = new BookReport(actor.language);
    const known = persons.flatMap(({ person }) => (person.known ? [person.known] : []));
    const workerOf = kept ? await this.addPeople(tx, actor, persons, rules) : new Map<PersonRows, string>();
    if (kept) {
      await this.states.hold(tx, known);
      await this.begin(tx, actor, kept);
    }
    for (const row of loose) report.row(row, null, row.candidates);
    if (kept) await this.keepLoose(tx, kept, loose);
    for (let at = 0; at < persons.length; at += peopleAtOnce) {
      const batch = persons.slice(at, at + peopleAtOnce);
      const states = await this.statesOf(tx, actor, batch);
      const decided = batch.map((each) => ({
        person: each.person,
        workerId: each.person.known?.workerId ?? workerOf.get(each) ?? null,
        brought: decideMember(each.rows, stateOf(states, each), rules),
      }));
      const written = kept ? await this.writing.write(tx, actor, decided, kept.broughtAt) : null;
      if (kept && written) await this.rows.keep(tx, kept.importId, keptRows(decided, written));
      tell(report, decided, written);
      await breathe();
    }
    if (kept) await this.end(tx, kept, report);
    const candidates = loose.flatMap((row) => row.candidates);
    const touched = [...known.map(({ workerId }) => workerId), ...workerOf.values(), ...candidates];
    return { report, persons: [...new Set(touched)] };
  }

  /** Everybody the file makes, at once: one write of the keyring for all of them. */
  private async addPeople(
    tx: EntityManager,
    actor: Actor,
    persons: readonly PersonRows[],
    rules: BookSettings,
  ): Promise<Map<PersonRows, string>> {
    const fresh = persons.filter(
      ({ person, rows }) => !person.known && decideMember(rows, nobodyYet, rules).initiatedOn !== null,
    );
    const ids = await this.workers.addAll(
      actor,
      fresh.map(({ person: { name, email } }) => ({ chosenName: name, email })),
      tx,
    );
    return new Map(fresh.map((each, place) => [each, ids[place]!]));
  }

  private async begin(tx: EntityManager, actor: Actor, kept: KeptImport): Promise<void> {
    const { importId: id, ...by } = kept;
    // what this transaction writes is in no statistics: every batch would be looked for by reading whole tables
    await tx.query('SET LOCAL enable_seqscan = off');
    await tx.insert(BookImport, { id, ...by, broughtBy: actor.workerId, counts: {} });
  }

  private async end(tx: EntityManager, { importId }: KeptImport, report: BookReport): Promise<void> {
    const counts = { ...report.counts, ...report.brought };
    await tx.update(BookImport, { id: importId }, { counts });
  }

  private async keepLoose(
    tx: EntityManager,
    { importId }: KeptImport,
    loose: readonly LooseRow[],
  ): Promise<void> {
    const nobody = { membershipId: null, entryId: null, madeMember: false };
    for (let at = 0; at < loose.length; at += rowsAtOnce)
      await this.rows.keep(
        tx,
        importId,
        loose.slice(at, at + rowsAtOnce).map((row) => ({ ...row, ...nobody })),
      );
  }

  private statesOf(
    tx: EntityManager,
    actor: Actor,
    batch: readonly PersonRows[],
  ): Promise<Map<string, MemberState>> {
    const known = batch.flatMap(({ person }): KnownMember[] => (person.known ? [person.known] : []));
    return this.states.of(tx, known, actor.today);
  }
}

const rowsAtOnce = 5_000;

function stateOf(states: ReadonlyMap<string, MemberState>, { person }: PersonRows): MemberState {
  return (person.known && states.get(person.known.workerId)) ?? nobodyYet;
}

/** @throws Problem 422 `book_import.too_many_payments` */
function refuseTooMany(persons: readonly PersonRows[]): void {
  let count = 0;
  for (const { rows } of persons) for (const { payments } of rows) count += payments.length;
  if (count > mostPayments) throw new Problem(422, 'book_import.too_many_payments', { limit: mostPayments });
}

function keptRows(decided: readonly DecidedPerson[], { memberships, entryOf }: Written): KeptRow[] {
  return decided.flatMap(({ brought }, place) =>
    brought.outcomes.map((outcome) => ({
      ...outcome,
      membershipId: memberships[place]?.id ?? null,
      entryId: entryOf.get(outcome.line) ?? null,
      madeMember: brought.initiatedOn !== null && ['accepted', 'partial'].includes(outcome.status),
    })),
  );
}

function tell(report: BookReport, decided: readonly DecidedPerson[], written: Written | null): void {
  decided.forEach(({ person, brought }, place) => {
    const theirs = written?.memberships[place]?.number ?? person.number;
    const number = theirs ?? (person.known ? numberOf(person.known) : null);
    report.member(brought, person.known === null && brought.initiatedOn !== null);
    for (const outcome of brought.outcomes) report.row(outcome, number);
  });
}
