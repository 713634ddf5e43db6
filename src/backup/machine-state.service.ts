import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NoticeLine, NoticesService } from '../identity/index.js';
import { type Actor, scopeOf } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Settings } from '../shared/settings.js';
import { BackupsService, type LastBackups } from './backups.service.js';
import { type DiskSpace, spaceAt } from './disk.js';
import { daysSince, isDiskLow, overdue } from './machine-state.rules.js';

export interface MachineState {
  backups: LastBackups;
  isBackedUpElsewhere: boolean;
  disk: DiskSpace & { isLow: boolean };
  log: { entries: number; newestAt: Date | null };
  overdue: ReturnType<typeof overdue>;
}

/** How the machine does, for the people who look after it. */
@Injectable()
export class MachineStateService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly backups: BackupsService,
    private readonly notices: NoticesService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'machine state', linesFor: (actor) => this.linesFor(actor) });
  }

  async read(): Promise<MachineState> {
    const [backups, disk, log] = await Promise.all([
      this.backups.last(),
      spaceAt(this.settings.dataDir),
      this.logTail(),
    ]);
    const isBackedUpElsewhere = this.settings.databaseUrl !== undefined;
    const facts = {
      now: this.clock.now(),
      isBackedUpElsewhere,
      lastBackupAt: backups.madeAt,
      lastTriedAt: backups.triedAt,
      disk,
    };
    return {
      backups,
      isBackedUpElsewhere,
      disk: { ...disk, isLow: isDiskLow(disk) },
      log,
      overdue: overdue(facts),
    };
  }

  /** Every secretary and custodian of the union is reminded; nothing is asked of the database for anybody else. */
  private async linesFor(actor: Actor): Promise<NoticeLine[]> {
    if (!scopeOf(actor, ['secretary', 'custodian']).union) return [];
    const state = await this.read();
    const href = '/p/h';
    const late = state.overdue.map((line) => ({ ...line, href, urgent: true }));
    return late.length > 0 ? late : [{ ...this.summary(state), href }];
  }

  private summary({ backups, isBackedUpElsewhere, disk }: MachineState): NoticeLine {
    const free = Math.floor(disk.freeBytes / 1024 ** 2);
    if (isBackedUpElsewhere) return { code: 'machine.elsewhere_well', values: { free } };
    const now = this.clock.now();
    return {
      code: 'machine.well',
      values: {
        backup: daysSince(now, backups.madeAt) ?? 0,
        tried: daysSince(now, backups.triedAt) ?? 0,
        free,
      },
    };
  }

  /** Both from the ends of the primary key. */
  private async logTail(): Promise<MachineState['log']> {
    const rows = await this.db.query<{ id: string; recorded_at: Date }[]>(
      'SELECT id, recorded_at FROM audit_entries ORDER BY id DESC LIMIT 1',
    );
    return { entries: Number(rows[0]?.id ?? 0), newestAt: rows[0]?.recorded_at ?? null };
  }
}
