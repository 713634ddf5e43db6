import { ApiProperty } from '@nestjs/swagger';
import { type SealedBlock, type Verification, writtenHash } from '../audit/index.js';
import { Count, Nested, Text } from '../shared/fields.js';
import { type Language, say } from '../shared/messages/index.js';

export class AnchorBody {
  @Count({ min: 1, max: 1_000_000_000, example: 4711 })
  number!: number;

  @Text({
    min: 32,
    max: 100,
    example: '3f2a 99b1 04c7 5d1e 8a20 c6f3 77e4 0b19',
    description: 'at least the first half of it; groups may be apart',
  })
  hash!: string;
}

export class VerificationBody {
  @Nested(() => AnchorBody, { optional: true })
  anchor?: AnchorBody | null;
}

export class LogBlockView {
  @ApiProperty({ example: '4711' })
  number!: string;

  @ApiProperty({ example: '3f2a99b104c75d1e8a20c6f377e40b1993d04be8b7f3a8f0bb1f5d3a44a1c2d7' })
  hash!: string;

  @ApiProperty({ format: 'date-time' })
  sealedAt!: string;

  @ApiProperty({ example: 12 })
  entries!: number;

  @ApiProperty({ example: 90_210, description: 'entries in this and every earlier block' })
  total!: number;
}

export class LogBlockPageView {
  @ApiProperty({ type: [LogBlockView] })
  items!: LogBlockView[];

  @ApiProperty({ type: String, nullable: true, example: 'WyI0NzEwIl0' })
  next!: string | null;
}

export class LogAnchorView extends LogBlockView {
  @ApiProperty({
    example: '3f2a 99b1 04c7 5d1e 8a20 c6f3 77e4 0b19',
    description: 'what to write down beside the number',
  })
  written!: string;

  static of(block: SealedBlock): LogAnchorView {
    return { ...block, written: writtenHash(block.hash) };
  }
}

export class LogDifferenceView {
  @ApiProperty({ example: 'log.entry_changed' })
  code!: string;

  @ApiProperty({ example: 'Entry 90184 of block 4709 was changed.' })
  text!: string;

  @ApiProperty({ type: String, nullable: true, example: '4709' })
  block!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '90184' })
  entry!: string | null;
}

export class UnsealedView {
  @ApiProperty({ example: 2 })
  entries!: number;

  @ApiProperty({ type: Number, nullable: true, example: 3, description: 'of the oldest of them' })
  ageSeconds!: number | null;
}

/** What a verification found, with its time. */
export interface TimedVerification extends Verification {
  verifiedAt: Date;
}

export class VerificationView {
  @ApiProperty({ format: 'date-time' })
  verifiedAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '3980',
    description: 'first block compared; null in an empty log',
  })
  from!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '4711' })
  newest!: string | null;

  @ApiProperty({ example: false, description: 'from the very first block on' })
  whole!: boolean;

  @ApiProperty({ example: 732 })
  blocks!: number;

  @ApiProperty({ example: 49_998 })
  entries!: number;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    example: true,
    description: 'whether the anchor’s block is the one that was written down; null without an anchor',
  })
  anchorHolds!: boolean | null;

  @ApiProperty({ type: [LogDifferenceView], description: 'the first hundred' })
  differences!: LogDifferenceView[];

  @ApiProperty({ example: 1 })
  differenceCount!: number;

  @ApiProperty({ type: UnsealedView, description: 'what lies in no block yet' })
  tail!: UnsealedView;

  static of(found: TimedVerification, language: Language): VerificationView {
    const { verifiedAt, tail } = found;
    return {
      ...found,
      verifiedAt: verifiedAt.toISOString(),
      differences: found.differences.map(({ code, block, entry }) => ({
        code,
        text: say(language, code, { block: block ?? '–', entry: entry ?? '–' }),
        block,
        entry,
      })),
      tail: {
        entries: tail.entries,
        ageSeconds: tail.oldestAt && Math.round((verifiedAt.getTime() - tail.oldestAt.getTime()) / 1000),
      },
    };
  }
}
