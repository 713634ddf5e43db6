import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { nothingHere } from '../shared/errors.js';
import { type JobFound, jobsWhere } from './jobs.sql.js';
import type { ProfileChangeBody, ProfileView } from './profile.dto.js';
import type { Worker } from './worker.entity.js';
import { WorkerChanges } from './worker-changes.js';
import { WorkerSeals } from './worker-seals.js';

type OwnRow = Pick<
  Worker,
  'id' | 'chosenName' | 'pronouns' | 'legalNameSealed' | 'emailSealed' | 'phoneSealed' | 'version'
> & { jobs: JobFound[] };

/** What a person keeps about themself. The legal name is read here and nowhere else. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: DataSource,
    private readonly seals: WorkerSeals,
    private readonly changes: WorkerChanges,
  ) {}

  async own(actor: Actor): Promise<ProfileView> {
    const rows = await this.db.query<OwnRow[]>(
      `SELECT w.id, w.chosen_name AS "chosenName", w.pronouns, w.legal_name_sealed AS "legalNameSealed",
              w.email_sealed AS "emailSealed", w.phone_sealed AS "phoneSealed", w.version, held.jobs
       FROM workers w CROSS JOIN LATERAL (${jobsWhere('j.worker_id = w.id')}) held WHERE w.id = $1`,
      [actor.workerId],
    );
    const row = rows[0];
    if (!row) throw nothingHere();
    const { id, legalNameSealed, emailSealed, phoneSealed, ...clear } = row;
    return {
      id,
      ...clear,
      legalName: await this.seals.open(id, 'legalName', legalNameSealed),
      email: await this.seals.open(id, 'email', emailSealed),
      phone: await this.seals.open(id, 'phone', phoneSealed),
    };
  }

  /** @throws Problem 412 `entry.stale` */
  async change(actor: Actor, version: number, body: ProfileChangeBody): Promise<ProfileView> {
    const id = actor.workerId;
    if (!id) throw nothingHere();
    const { chosenName, pronouns, legalName, email, phone } = body;
    await this.db.transaction(async (tx) => {
      await this.changes.lockOwn(tx, id, version);
      const sealed = { legalName, email, phone };
      await this.changes.write(tx, actor, id, { names: { chosenName, pronouns }, sealed });
    });
    return this.own(actor);
  }
}
