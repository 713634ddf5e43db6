import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LockWatch } from '../identity/index.js';
import { EscalationService } from './delivery/escalation.service.js';
import { HandingService } from './delivery/handing.service.js';
import { RemindersService } from './plans/plans.service.js';

/** What a ring does. Any number of processes may ring at once: the database lets each row be taken once. */
@Injectable()
export class ReminderRing {
  constructor(
    private readonly db: DataSource,
    private readonly locks: LockWatch,
    private readonly reminders: RemindersService,
    private readonly escalation: EscalationService,
    private readonly handing: HandingService,
  ) {}

  async ring(): Promise<void> {
    if (this.locks.isLocked()) return;
    await this.db.transaction((tx) => this.reminders.planAhead(tx));
    await this.escalation.escalate();
    await this.handing.recover(this.db.manager);
    await this.handing.hand();
  }
}
