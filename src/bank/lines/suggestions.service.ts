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
import { type Hints, hintsIn } from './hints.rules.js';
import type { BankSuggestionsView, SuggestedEntryView, SuggestedMemberView } from './lines.dto.js';

const mostEntries = 10;

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

  /** Of one open line, best first. Members who are shown find it in their log. @throws Problem 404 */
  async of(actor: Actor, lineId: string): Promise<BankSuggestionsView> {
    const [line] = await this.db.query<LineRow[]>(
      `SELECT l.id, l.happened_on, l.amount_cents, l.text_sealed FROM bank_lines l
       WHERE l.id = $1 AND l.set_aside_at IS NULL AND NOT EXISTS (SELECT FROM bank_matches m WHERE m.line_id = l.id)`,
      [lineId],
    );
    if (!line) throw nothingHere();
    const [text] = await this.seals.open([{ id: line.id, sealed: line.text_sealed }]);
    const hints = hintsIn(text ?? '');
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
        sql: `SELECT moved.entry_id, e.kind, moved.happened_on, abs(moved.happened_on - $1::date) AS days_apart,
                     s.worker_id AS person_id, s.number, w.chosen_name
              FROM (${unmatchedMoves(`$1::date - ${nearDays}`, `$1::date + ${nearDays}`)}) moved
              JOIN ledger_entries e ON e.id = moved.entry_id
              LEFT JOIN dues_payments p ON p.entry_id = e.id
              LEFT JOIN memberships s ON s.id = p.membership_id
              LEFT JOIN workers w ON w.id = s.worker_id
              LEFT JOIN receipts r ON r.entry_id = e.id
              LEFT JOIN delegate_credentials c ON c.id = r.credential_id
              WHERE moved.amount_cents = $2
              ORDER BY (e.reverses IS NOT NULL OR EXISTS (SELECT FROM ledger_entries u WHERE u.reverses = e.id)),
                       coalesce(s.number = ANY($3::int[]) OR c.number || '-' || r.number = ANY($4::text[]), false) DESC,
                       days_apart, e.place LIMIT ${mostEntries}`,
        parameters: [
          ...[day, amount, members],
          receipts.map(({ credential, number }) => `${credential}-${number}`),
        ],
      },
    );
    return rows.map((row) => ({
      ...{ entryId: row.entry_id, kind: row.kind, happenedOn: row.happened_on },
      ...{ daysApart: row.days_apart, memberNumber: row.number, chosenName: row.chosen_name },
    }));
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
        sql: `SELECT DISTINCT ON (s.number) s.worker_id AS person_id, s.number, w.chosen_name,
                     CASE WHEN named.receipt THEN 'receipt' ELSE 'number' END AS because
              FROM (SELECT id, false AS receipt FROM memberships WHERE number = ANY($1::int[])
                    UNION ALL
                    SELECT r.membership_id, true FROM receipts r JOIN delegate_credentials c ON c.id = r.credential_id
                    WHERE c.number || '-' || r.number = ANY($2::text[])) named
              JOIN memberships s ON s.id = named.id
              JOIN workers w ON w.id = s.worker_id AND w.merged_into IS NULL AND w.erased_at IS NULL
              ORDER BY s.number, named.receipt DESC`,
        parameters: [members, receipts.map(({ credential, number }) => `${credential}-${number}`)],
      },
    );
    return rows.map((row) => ({
      ...{ workerId: row.person_id, memberNumber: row.number, chosenName: row.chosen_name },
      because: row.because,
    }));
  }
}
