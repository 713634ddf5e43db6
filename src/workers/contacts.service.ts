import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor } from '../shared/actor.js';
import { nothingHere } from '../shared/errors.js';
import { BoundValues } from './bound-values.js';
import type { ContactBody, ContactView, NotesBody, NotesView } from './contacts.dto.js';
import { WorkerChanges } from './worker-changes.js';
import { sealedColumns, type SealedField, WorkerSeals } from './worker-seals.js';
import { within, workersOf } from './workers.policy.js';

type SealedRow = { version: number } & Record<string, Buffer | null>;

/** How to reach a person, and what stewards noted: for stewards in scope and the secretary, each reading logged. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly seals: WorkerSeals,
    private readonly changes: WorkerChanges,
  ) {}

  async contact(actor: Actor, id: string): Promise<ContactView> {
    const row = await this.read(actor, id, 'worker.contact_read', ['email', 'phone']);
    return {
      email: await this.seals.open(id, 'email', row['email_sealed'] ?? null),
      phone: await this.seals.open(id, 'phone', row['phone_sealed'] ?? null),
      version: row.version,
    };
  }

  async changeContact(actor: Actor, id: string, version: number, body: ContactBody): Promise<ContactView> {
    await this.db.transaction(async (tx) => {
      await this.changes.lockVisible(tx, actor, id, version);
      await this.changes.write(tx, actor, id, { sealed: { email: body.email, phone: body.phone } });
    });
    return this.contact(actor, id);
  }

  async notes(actor: Actor, id: string): Promise<NotesView> {
    const row = await this.read(actor, id, 'worker.notes_read', ['notes']);
    return {
      text: await this.seals.open(id, 'notes', row['notes_sealed'] ?? null),
      version: row.version,
    };
  }

  async changeNotes(actor: Actor, id: string, version: number, { text }: NotesBody): Promise<NotesView> {
    await this.db.transaction(async (tx) => {
      await this.changes.lockVisible(tx, actor, id, version);
      await this.changes.write(tx, actor, id, { sealed: { notes: text } });
    });
    return this.notes(actor, id);
  }

  /** The statement that reads is the one that logs. */
  private async read(
    actor: Actor,
    id: string,
    action: string,
    fields: readonly SealedField[],
  ): Promise<SealedRow> {
    const bound = new BoundValues();
    const columns = fields.map((field) => `w.${sealedColumns[field]}`).join(', ');
    const sql = `SELECT w.id AS person_id, w.version, ${columns} FROM workers w
      WHERE w.id = ${bound.bind(id)} AND ${within(workersOf(actor), actor.today, bound)}`;
    const act = { action, subjectId: id };
    const rows = await this.audit.readLogged<SealedRow>(this.db.manager, actor, act, {
      sql,
      parameters: bound.values,
    });
    if (!rows[0]) throw nothingHere();
    return rows[0];
  }
}
