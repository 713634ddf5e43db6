import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { asActor, asProgram } from '../database/reach.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { nothingHere } from '../shared/errors.js';
import { keysOf, page, type Page } from '../shared/paging.js';
import { KeysToEnd } from '../workers/index.js';
import type { Export } from './export.entity.js';
import { ExportFiles, ownerOf } from './export-file.service.js';
import type { ExportForm } from './export.rules.js';
import type { ExportView } from './exports.dto.js';

const mostAtOnce = 100;

interface Row extends Pick<Export, 'id' | 'kind' | 'form' | 'count'> {
  made_at: Date;
  expires_at: Date;
  deleted_at: Date | null;
}

export interface FetchedFile {
  form: ExportForm;
  content: Readable;
}

/** Files that were approved: listed and fetched by who asked for them, gone after a day. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly files: ExportFiles,
    private readonly keys: KeysToEnd,
  ) {}

  async own(actor: Actor, limit: number, after: string | undefined): Promise<Page<ExportView>> {
    const keys = keysOf(after, ['number', 'id']);
    const rows = await this.db.query<Row[]>(
      `SELECT id, kind, form, count, made_at, expires_at, deleted_at FROM exports
       WHERE asked_by_account = $1 AND asked_by_worker = $2
         AND ($3::timestamptz IS NULL OR (made_at, id) < ($3::timestamptz, $4::uuid))
       ORDER BY made_at DESC, id DESC LIMIT $5`,
      [
        actor.accountId,
        actor.workerId,
        keys ? new Date(Number(keys[0])) : null,
        keys ? keys[1] : null,
        limit + 1,
      ],
    );
    const now = this.clock.now();
    return page(
      rows,
      limit,
      (row) => [String(row.made_at.getTime()), row.id],
      (row) => ({
        id: row.id,
        kind: row.kind,
        form: row.form,
        count: row.count,
        madeAt: row.made_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        isThere: row.deleted_at === null && row.expires_at > now,
      }),
    );
  }

  /**
   * Only for the account that asked, while it is that worker's, in a session of signing in: a token made at the
   * machine may propose a file and never take one. Each fetch is in the log of everybody in the file.
   * @throws Problem 404
   */
  async fetch(actor: Actor, id: string): Promise<FetchedFile> {
    const found = await this.db.transaction(async (tx) => {
      const [row] = await tx.query<Pick<Export, 'form' | 'chunks' | 'persons'>[]>(
        `SELECT form, chunks, persons FROM exports
         WHERE id = $1 AND asked_by_account = $2 AND asked_by_worker = $3 AND $4::boolean
           AND deleted_at IS NULL AND expires_at > $5 FOR KEY SHARE`,
        [id, actor.accountId, actor.workerId, actor.sessionKind === 'sign-in', this.clock.now()],
      );
      if (!row) throw nothingHere();
      // the key is tried before anybody is told that the file was taken
      await this.files.piece(tx, id, 0);
      await this.audit.record(tx, actor, { action: 'export.fetched', subjectId: id, persons: row.persons });
      return row;
    });
    return { form: found.form, content: Readable.from(this.pieces(actor, id, found.chunks)) };
  }

  /** Nothing of a file is left after its day but that there was one. */
  async sweep(): Promise<void> {
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const now = this.clock.now();
        const expired = await tx.query<{ id: string }[]>(
          `SELECT id FROM exports WHERE deleted_at IS NULL AND expires_at <= $1 ORDER BY expires_at
           LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED`,
          [now],
        );
        const ids = expired.map(({ id }) => id);
        if (ids.length === 0) return;
        await this.keys.note(tx, ids.map(ownerOf));
        await tx.query('DELETE FROM export_chunks WHERE export_id = ANY($1)', [ids]);
        await tx.query(
          `UPDATE exports SET deleted_at = $2, persons = '{}', filter = '{}' WHERE id = ANY($1)`,
          [ids, now],
        );
      }),
    );
  }

  /** A piece at a time, and each on the asker's behalf: the request is over when the last is read. */
  private async *pieces(actor: Actor, id: string, chunks: number): AsyncGenerator<Buffer> {
    for (let place = 0; place < chunks; place += 1) {
      yield await asActor(actor, () => this.files.piece(this.db.manager, id, place));
    }
  }
}
