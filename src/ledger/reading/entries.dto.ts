import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField, PageQuery, Text } from '../../shared/fields.js';
import { MoneyView } from '../../shared/money.js';
import { type EntryKind, entryKinds } from '../entries.rules.js';
import { type SlipType, slipTypes } from '../slips/photographs.rules.js';

export class EntriesQuery extends PageQuery {
  @Choice(entryKinds, { optional: true })
  kind?: EntryKind | null;

  @Text({ optional: true, max: 100, example: 'assets:bank', description: 'an account, whole' })
  account?: string | null;

  @DayField({ optional: true })
  from?: string | null;

  @DayField({ optional: true })
  until?: string | null;
}

export class TransferView {
  @ApiProperty({ example: 'assets:bank', description: 'where the money went' })
  debit!: string;

  @ApiProperty({ example: 'income:donations', description: 'where it came from' })
  credit!: string;

  @ApiProperty({ type: MoneyView })
  amount!: MoneyView;
}

export class SlipView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: slipTypes, example: 'image/jpeg' })
  mediaType!: SlipType;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
}

export class LedgerEntryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 1042, description: 'its place in the book' })
  place!: number;

  @ApiProperty({ enum: entryKinds, example: 'income' })
  kind!: EntryKind;

  @ApiProperty({ format: 'date' })
  happenedOn!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: at the machine' })
  recordedBy!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'the proposal two people carried',
  })
  proposalId!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'the entry that this one undoes',
  })
  reverses!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the entry that undid this one' })
  reversedBy!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'A collection at the door.' })
  note!: string | null;

  @ApiProperty({ type: [TransferView] })
  transfers!: TransferView[];

  @ApiProperty({ type: [SlipView], description: 'photographed papers' })
  slips!: SlipView[];
}

export class LedgerEntriesView {
  @ApiProperty({ type: [LedgerEntryView] })
  items!: LedgerEntryView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
