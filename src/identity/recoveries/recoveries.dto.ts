import { ApiProperty } from '@nestjs/swagger';
import { Secret, Text } from '../../shared/fields.js';
import type { Page } from '../../shared/paging.js';
import type { BegunRecovery, WaitingRecovery } from './recoveries.service.js';

export class NewRecoveryBody {
  @Text({ example: 'organizer', description: 'the sign-in name' })
  name!: string;
}

export class BegunRecoveryView {
  @ApiProperty({ example: 'K7QM-3XHT-WD9R-2BNP', description: 'shown this once; for its owner alone' })
  word!: string;

  @ApiProperty({ example: 'KTRWBD', description: 'shown to the two who confirm' })
  mark!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-28T15:00:00.000Z' })
  expiresAt!: string;

  static of({ word, mark, expiresAt }: BegunRecovery): BegunRecoveryView {
    return { word, mark, expiresAt: expiresAt.toISOString() };
  }
}

export class RecoveryConfirmationBody {
  @Text({ example: 'KTRWBD', max: 40, description: 'the six letters, as the person shows them' })
  mark!: string;
}

export class RecoveryCompletionBody {
  @Secret({ example: 'K7QM-3XHT-WD9R-2BNP' })
  word!: string;

  @Secret({ example: 'seven quiet geese over the harbour' })
  passphrase!: string;
}

export class RecoveryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Robin' })
  name!: string;

  @ApiProperty({ example: 'KT', description: 'how the six letters begin' })
  letters!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T15:00:00.000Z' })
  begunAt!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-28T15:00:00.000Z' })
  expiresAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    example: null,
    description: 'from when the word works; null before two people have confirmed',
  })
  usableAt!: string | null;

  @ApiProperty({ example: 1 })
  confirmations!: number;

  @ApiProperty({ example: false })
  confirmedByMe!: boolean;

  @ApiProperty({ example: false, description: 'it asks for my own account' })
  own!: boolean;

  static of(recovery: WaitingRecovery): RecoveryView {
    const { id, name, letters, confirmations, confirmedByMe, own } = recovery;
    const begunAt = recovery.begunAt.toISOString();
    const expiresAt = recovery.expiresAt.toISOString();
    const usableAt = recovery.usableAt?.toISOString() ?? null;
    return { id, name, letters, begunAt, expiresAt, usableAt, confirmations, confirmedByMe, own };
  }
}

export class RecoveryPageView {
  @ApiProperty({ type: [RecoveryView] })
  items!: RecoveryView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;

  static of({ items, next }: Page<WaitingRecovery>): RecoveryPageView {
    return { items: items.map((each) => RecoveryView.of(each)), next };
  }
}
