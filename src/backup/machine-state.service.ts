import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BlocksService, type Tail } from '../audit/index.js';
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
  overdue: ReturnType<typeof overdue>;
}

/** The end of the log: what is sealed, and what waits to be. */
export interface LogEnd {
  blocks: number;
  sealedAt: Date | null;
  tail: Tail;
}

/** How the machine does, for the people who look after it. */
@Injectable()
export class MachineStateService implements OnModuleInit {
  constructor(
    private readonly backups: BackupsService,
    private readonly blocks: BlocksService,
    private readonly notices: NoticesService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'machine state', linesFor: (actor) => this.linesFor(actor) });
  }

  async read(): Promise<MachineState> {
    const [backups, disk] = await Promise.all([this.backups.last(), spaceAt(this.settings.dataDir)]);
    const isBackedUpElsewhere = this.settings.databaseUrl !== undefined;
    const { madeAt, triedAt, isVoid } = backups;
    const facts = { now: this.clock.now(), isBackedUpElsewhere, madeAt, triedAt, isVoid, disk };
    return {
      backups,
      isBackedUpElsewhere,
      disk: { ...disk, isLow: isDiskLow(disk) },
      overdue: overdue(facts),
    };
  }

  async logEnd(): Promise<LogEnd> {
    const [newest, tail] = [await this.blocks.newest(), await this.blocks.tail()];
    return { blocks: Number(newest?.number ?? 0), sealedAt: newest && new Date(newest.sealedAt), tail };
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
}
