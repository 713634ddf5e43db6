import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { alignGenerations } from '../../keys/change.js';
import { Keyring } from '../../keys/keyring.js';
import { recordedShares } from '../../keys/share-record.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { ThrottleService } from '../throttle.service.js';
import { KeyChangesService, type ProposedChange } from './key-changes.service.js';

/** How the keys stand in the process that answers. */
export interface KeyState {
  master: 'plain' | 'sealed';
  isLocked: boolean;
  sharesMadeAt: string | null;
  shareSet: string | null;
  change: { approvedAt: string; begunAt: string | null } | null;
  /** a change that waits for its second person */
  proposed: ProposedChange | null;
}

/** Opens a locked start, and says how the keys stand. */
@Injectable()
export class KeyOpeningsService {
  constructor(
    private readonly db: DataSource,
    private readonly keyring: Keyring,
    private readonly audit: AuditService,
    private readonly throttle: ThrottleService,
    private readonly changes: KeyChangesService,
  ) {}

  async state(): Promise<KeyState> {
    const shares = await recordedShares(this.keyring.dir);
    const change = await this.changes.open();
    return {
      master: await this.keyring.masterKind(),
      isLocked: this.keyring.isLocked,
      sharesMadeAt: shares?.madeAt ?? null,
      shareSet: shares?.set ?? null,
      change: change && {
        approvedAt: change.approvedAt.toISOString(),
        begunAt: change.begunAt?.toISOString() ?? null,
      },
      proposed: await this.changes.proposed(),
    };
  }

  /**
   * Takes the keys into this process's memory; other processes stay as they are.
   * @throws Problem 422 `keys.wrong_passphrase`, `keys.not_sealed`, `keys.not_locked`, 429 `request.too_many`
   */
  async open(actor: Actor, passphrase: string, source: string): Promise<void> {
    if (!this.keyring.isLocked) throw new Problem(422, 'keys.not_locked');
    const subject = 'the keys';
    await this.throttle.count(subject, source);
    await this.keyring.unlock(passphrase);
    await this.throttle.forget(subject, source);
    await alignGenerations(this.db, this.keyring);
    await this.db.transaction((tx) => this.audit.record(tx, actor, { action: 'keys.opened' }));
  }
}
