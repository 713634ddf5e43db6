import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DueLine, DueService } from '../identity/index.js';
import { Settings } from '../shared/settings.js';
import { BackupsService } from './backups.service.js';
import { overdueMeanwhile } from './machine-state.rules.js';

/** Whether backups were overdue when everything was opened again. */
@Injectable()
export class DueBackups implements OnModuleInit {
  constructor(
    private readonly due: DueService,
    private readonly backups: BackupsService,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.due.registerDue({ name: 'backups', between: (tx, _from, until) => this.dueAt(tx, until) });
  }

  private async dueAt(tx: EntityManager, now: Date): Promise<DueLine[]> {
    const isBackedUpElsewhere = this.settings.databaseUrl !== undefined;
    const codes = overdueMeanwhile({ now, isBackedUpElsewhere, ...(await this.backups.last(tx)) });
    return codes.map((code) => ({ code, values: {}, href: null }));
  }
}
