import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Keyring } from '../keys/keyring.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import { BackupRecord } from './backup-record.entity.js';
import type { BrokenLog } from './broken-log.js';

/** One sealed file, as its header and its bytes tell. */
export interface BackupFacts {
  id: string;
  madeAt: Date;
  generation: number | null;
  bytes: number | null;
  sha256: Buffer | null;
}

export interface LastBackups {
  madeAt: Date | null;
  bytes: number | null;
  /** the keys were changed since the newest was made: nobody can open it. Not told while they are locked */
  isVoid: boolean;
  triedAt: Date | null;
  /** when the backup was made that was tried last */
  triedMadeAt: Date | null;
}

/** What the union's key for backups is derived for. */
export const backupPurpose = 'backup';

/** Without letters and digits that are taken for others when read out. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const codeLength = 10;

@Injectable()
export class BackupsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly keyring: Keyring,
  ) {}

  async recordMade(actor: Actor, backup: BackupFacts, log: BrokenLog | null): Promise<void> {
    await this.db.transaction((tx) => this.record(tx, actor, { kind: 'made', backup, log }));
  }

  /** A restore that worked; where the log was not whole, the log of this database says so apart. */
  async recordTried(actor: Actor, backup: BackupFacts, log: BrokenLog | null): Promise<void> {
    await this.db.transaction((tx) => this.record(tx, actor, { kind: 'tried', backup, log }));
  }

  /** What a database restored for good knows of itself: the backup it came from, and that it can be restored. */
  async recordRestored(actor: Actor, backup: BackupFacts, log: BrokenLog | null): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.record(tx, actor, { kind: 'made', backup, log: null }, backup.madeAt);
      await this.record(tx, actor, { kind: 'tried', backup, log });
    });
  }

  /** A restore on another machine, told by the code it printed. @throws Problem 422 `backup.unknown_code` */
  async recordTold(actor: Actor, key: Buffer, code: string): Promise<BackupFacts> {
    const made = await this.db.manager.findBy(BackupRecord, { kind: 'made' });
    const told = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    const found = made.find(({ backupId }) => restoreCode(key, backupId).replace('-', '') === told);
    if (!found) throw new Problem(422, 'backup.unknown_code', { code });
    const { backupId, madeAt, keyGeneration: generation } = found;
    const backup = { id: backupId, madeAt, generation, bytes: null, sha256: null };
    await this.recordTried(actor, backup, null);
    return backup;
  }

  /** One statement over an index. */
  async last(tx: EntityManager = this.db.manager): Promise<LastBackups> {
    const rows = await tx.query<
      {
        kind: string;
        recorded_at: Date;
        made_at: Date;
        bytes: string | null;
        key_generation: number | null;
      }[]
    >(
      `SELECT DISTINCT ON (kind) kind, recorded_at, made_at, bytes, key_generation FROM backups
       ORDER BY kind, recorded_at DESC`,
    );
    const made = rows.find(({ kind }) => kind === 'made');
    const tried = rows.find(({ kind }) => kind === 'tried');
    return {
      madeAt: made?.recorded_at ?? null,
      bytes: made?.bytes ? Number(made.bytes) : null,
      isVoid: made?.key_generation ? await this.isVoid(made.key_generation) : false,
      triedAt: tried?.recorded_at ?? null,
      triedMadeAt: tried?.made_at ?? null,
    };
  }

  private async isVoid(generation: number): Promise<boolean> {
    if (this.keyring.isLocked) return false;
    const key = await this.keyring.purpose(backupPurpose);
    return generation !== key.generation && generation !== key.earlier?.generation;
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    { kind, backup, log }: { kind: BackupRecord['kind']; backup: BackupFacts; log: BrokenLog | null },
    recordedAt = this.clock.now(),
  ): Promise<void> {
    const { id, madeAt, generation, bytes, sha256 } = backup;
    const size = bytes === null ? null : String(bytes);
    const record = { kind, recordedAt, backupId: id, madeAt, keyGeneration: generation, bytes: size, sha256 };
    await tx.insert(BackupRecord, record);
    const action = log ? (`backup.${kind}_log_differs` as const) : (`backup.${kind}` as const);
    const details = { ...(bytes === null ? {} : { bytes }), ...log };
    await this.audit.record(tx, actor, { action, subjectId: id, details });
  }
}

/** What a restore elsewhere prints and the union's own machine believes: only its keys can make it. */
export function restoreCode(key: Buffer, backupId: string): string {
  const bytes = createHmac('sha256', key).update(`restored\0${backupId}`).digest();
  const code = [...bytes.subarray(0, codeLength)].map((byte) => letters[byte % letters.length]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
