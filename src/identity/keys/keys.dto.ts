import { ApiProperty } from '@nestjs/swagger';
import { Secret } from '../../shared/fields.js';
import type { KeyState } from './key-openings.service.js';

export class KeyOpeningBody {
  @Secret({ example: 'eleven quiet herons in the reeds' })
  passphrase!: string;
}

export class KeyChangeView {
  @ApiProperty({ format: 'date-time' })
  approvedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  begunAt!: string | null;
}

export class KeyStateView {
  @ApiProperty({ enum: ['plain', 'sealed'], description: 'how the master key lies on the disk' })
  master!: string;

  @ApiProperty({ example: false, description: 'in the process that answers' })
  isLocked!: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  sharesMadeAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'K7Q' })
  shareSet!: string | null;

  @ApiProperty({ type: KeyChangeView, nullable: true })
  change!: KeyChangeView | null;

  static of({ master, isLocked, sharesMadeAt, shareSet, change }: KeyState): KeyStateView {
    return { master, isLocked, sharesMadeAt, shareSet, change };
  }
}
