import { ApiProperty } from '@nestjs/swagger';
import { type Language, say } from '../shared/messages/index.js';
import type { LogEnd, MachineState } from './machine-state.service.js';

const instant = { type: String, nullable: true, format: 'date-time', example: '2026-11-21T15:00:00.000Z' };

export class LastBackupView {
  @ApiProperty({ ...instant, description: 'null: never, or not known here' })
  madeAt!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 8_400_000, description: 'of the sealed file' })
  bytes!: number | null;

  @ApiProperty({ ...instant, description: 'when a backup was last restored to see whether it can be' })
  restoreTriedAt!: string | null;

  @ApiProperty({
    example: false,
    description: 'true with DATABASE_URL: whoever runs that server backs it up, and nothing is known here',
  })
  isElsewhere!: boolean;
}

export class DiskView {
  @ApiProperty({ example: 52_000_000_000 })
  freeBytes!: number;

  @ApiProperty({ example: 100_000_000_000 })
  totalBytes!: number;

  @ApiProperty({ example: false, description: 'less than a tenth, or less than a gibibyte, is left' })
  isLow!: boolean;
}

export class MessagesView {
  @ApiProperty({ example: false, description: 'false: this version sends no messages, so none can bounce' })
  areSent!: boolean;

  @ApiProperty({ type: Number, nullable: true, example: null })
  bounced!: number | null;
}

export class LogTailView {
  @ApiProperty({ example: 10_482, description: 'number of the newest sealed block' })
  blocks!: number;

  @ApiProperty(instant)
  sealedAt!: string | null;

  @ApiProperty({ example: 3, description: 'entries that lie in no block yet' })
  unsealed!: number;

  @ApiProperty({ ...instant, description: 'when the oldest of them was recorded' })
  oldestUnsealedAt!: string | null;
}

export class OverdueView {
  @ApiProperty({ example: 'machine.backup_old' })
  code!: string;

  @ApiProperty({ example: 'The last backup is 9 days old. Make one today: npm run kitroom -- backup' })
  text!: string;
}

export class MachineStateView {
  @ApiProperty({ type: LastBackupView })
  backup!: LastBackupView;

  @ApiProperty({ type: DiskView })
  disk!: DiskView;

  @ApiProperty({ type: MessagesView })
  messages!: MessagesView;

  @ApiProperty({ type: LogTailView })
  log!: LogTailView;

  @ApiProperty({ type: [OverdueView], description: 'what has to be done, most pressing first' })
  overdue!: OverdueView[];

  static of(state: MachineState, log: LogEnd, language: Language): MachineStateView {
    const { backups, isBackedUpElsewhere, disk, overdue } = state;
    return {
      backup: {
        madeAt: backups.madeAt?.toISOString() ?? null,
        bytes: backups.bytes,
        restoreTriedAt: backups.triedAt?.toISOString() ?? null,
        isElsewhere: isBackedUpElsewhere,
      },
      disk,
      messages: { areSent: false, bounced: null },
      log: {
        blocks: log.blocks,
        sealedAt: log.sealedAt?.toISOString() ?? null,
        unsealed: log.tail.entries,
        oldestUnsealedAt: log.tail.oldestAt?.toISOString() ?? null,
      },
      overdue: overdue.map(({ code, values }) => ({ code, text: say(language, code, values) })),
    };
  }
}
