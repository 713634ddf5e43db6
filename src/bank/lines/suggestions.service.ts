import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { AuditService } from '../../audit/index.js';
import type { EntryKind } from '../../ledger/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere } from '../../shared/errors.js';
import type { ComparedLine } from '../comparing.rules.js';
import { LineSeals } from '../line-seals.js';
import { nearDays, unmatchedMoves } from './bank-moves.sql.js';
import { bestEntries, entriesOfAmount, membersNamed } from './suggestions.sql.js';
import { type Hints, hintsIn } from './hints.rules.js';
import type { BankSuggestionsView, SuggestedEntryView, SuggestedMemberView } from './lines.dto.js';

interface EntryRow {
  entry_id: string;
  kind: EntryKind;
  happened_on: Day;
  days_apart: number;
  person_id: string | null;
  number: number | null;
  chosen_name: string | null;
}

interface MemberRow {
  person_id: string;
  number: number;
  chosen_name: string;
  because: SuggestedMemberView['because'];
}

interface LineRow {
  id: string;
  happened_on: Day;
  amount_cents: string;
  text_sealed: Buffer | null;
}

/** What a line of the bank may be: entries of the book of the same amount, and members whose number it names. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly db: DataSource,
    private readonly seals: LineSeals,
    private readonly audit: AuditService,
  ) {}

  /** Of each line of a file, how many entries may be the same money; 0 of lines that are there already. */
  async counts(tx: EntityManager, lines: readonly ComparedLine[]): Promise<number[]> {
    const days = lines.map(({ happenedOn }) => happenedOn);
    const rows = await tx.query<{ place: string; count: string }[]>(
      `WITH wanted AS (
         SELECT * FROM unnest($1::date[], $2::bigint[]) WITH ORDINALITY AS w(day, amount, place)),
       moved AS MATERIALIZED (
         ${unmatchedMoves(`(SELECT min(day) - ${nearDays} FROM wanted)`, `(SELECT max(day) + ${nearDays} FROM wanted)`)})
       SELECT w.place, count(*) FROM wanted w
       JOIN moved ON moved.amount_cents = w.amount
         AND moved.happened_on BETWEEN w.day - ${nearDays} AND w.day + ${nearDays} GROUP BY w.place`,
      [days, lines.map(({ amountCents }) => amountCents)],
    );
    const counts = new Map(rows.map(({ place, count }) => [Number(place), Number(count)]));
    return lines.map(({ outcome }, at) => (outcome === 'new' ? (counts.get(at + 1) ?? 0) : 0));
  }

  /** Of each of these lines the entry it most likely is, in one statement. Members who are shown find it in their log. */
  async best(actor: Actor, lineIds: readonly string[]): Promise<Map<string, SuggestedEntryView>> {
    const rows = await asProgram(() =>
      this.audit.readLogged<EntryRow & { line_id: string }>(
        this.db.manager,
        actor,
        { action: 'bank_line.suggested' },
        { sql: bestEntries, parameters: [lineIds] },
      ),
    );
    return new Map(rows.map((row) => [row.line_id, entryView(row)]));
  }

  /**
   * Of one open line, best first. Members who are shown find it in their log.
   * @param alsoMember the number of a member somebody asks about
   * @throws Problem 404
   */
  async of(actor: Actor, lineId: string, alsoMember: number | null = null): Promise<BankSuggestionsView> {
    const [line] = await this.db.query<LineRow[]>(
      `SELECT l.id, l.happened_on, l.amount_cents, l.text_sealed FROM bank_lines l
       WHERE l.id = $1 AND l.set_aside_at IS NULL AND NOT EXISTS (SELECT FROM bank_matches m WHERE m.line_id = l.id)`,
      [lineId],
    );
    if (!line) throw nothingHere();
    const [text] = await this.seals.open([{ id: line.id, sealed: line.text_sealed }]);
    const found = hintsIn(text ?? '');
    const hints = alsoMember === null ? found : { ...found, members: [...found.members, alsoMember] };
    // treasurers do not see the records of workers; here they see whose payment it may be, and those see that
    return asProgram(async () => ({
      entries: await this.entries(actor, line, hints),
      members: Number(line.amount_cents) > 0 ? await this.members(actor, line.id, hints) : [],
    }));
  }

  private async entries(
    actor: Actor,
    { id, happened_on: day, amount_cents: amount }: LineRow,
    { members, receipts }: Hints,
  ): Promise<SuggestedEntryView[]> {
    const rows = await this.audit.readLogged<EntryRow>(
      this.db.manager,
      actor,
      { action: 'bank_line.suggested', subjectId: id },
      {
        sql: entriesOfAmount,
        parameters: [
          ...[day, amount, members],
          receipts.map(({ credential, number }) => `${credential}-${number}`),
        ],
      },
    );
    return rows.map(entryView);
  }

  private async members(
    actor: Actor,
    lineId: string,
    { members, receipts }: Hints,
  ): Promise<SuggestedMemberView[]> {
    if (members.length + receipts.length === 0) return [];
    const rows = await this.audit.readLogged<MemberRow>(
      this.db.manager,
      actor,
      { action: 'bank_line.suggested', subjectId: lineId },
      {
        sql: membersNamed,
        parameters: [members, receipts.map(({ credential, number }) => `${credential}-${number}`)],
      },
    );
    return rows.map((row) => ({
      ...{ workerId: row.person_id, memberNumber: row.number, chosenName: row.chosen_name },
      because: row.because,
    }));
  }
}

function entryView(row: EntryRow): SuggestedEntryView {
  return {
    ...{ entryId: row.entry_id, kind: row.kind, happenedOn: row.happened_on },
    ...{ daysApart: row.days_apart, memberNumber: row.number, chosenName: row.chosen_name },
  };
}
