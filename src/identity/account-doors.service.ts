import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { FactorsService } from './factors/factors.service.js';
import { OwnSessionsService } from './own-sessions.service.js';

/** All that opens an account beside its passphrase. */
@Injectable()
export class AccountDoorsService {
  constructor(
    private readonly sessions: OwnSessionsService,
    private readonly factors: FactorsService,
  ) {}

  /** Every session ends, and no factor, recovery code or known device counts any more. */
  async closeAll(tx: EntityManager, actor: Actor, accountId: string): Promise<void> {
    await this.sessions.endAll(tx, actor, accountId);
    await this.factors.endAll(tx, accountId);
  }
}
