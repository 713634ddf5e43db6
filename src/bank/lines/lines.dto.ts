import { ApiProperty } from '@nestjs/swagger';
import { type EntryKind, entryKinds } from '../../ledger/index.js';
import { Choice, Identifier, PageQuery, Text } from '../../shared/fields.js';
import { MoneyView } from '../../shared/money.js';

export class BankLinesQuery extends PageQuery {
  @Choice(['0', '1'], { optional: true, example: '1', description: '1: what waits; 0: what is posted' })
  open?: '0' | '1';
}

export class BankMatchBody {
  @Identifier({ description: 'the entry of the book that is the same money' })
  entryId!: string;
}

export class BankSettingAsideBody {
  @Text({ max: 500, example: 'The same money as the line of 3 November.' })
  reason!: string;
}

export class BankMatchView {
  @ApiProperty({ format: 'uuid' })
  entryId!: string;

  @ApiProperty({ enum: entryKinds })
  kind!: EntryKind;

  @ApiProperty({ format: 'date-time' })
  matchedAt!: string;
}

export class BankSettingAsideView {
  @ApiProperty({ format: 'date-time' })
  setAsideAt!: string;

  @ApiProperty({ type: String, nullable: true, example: 'The same money as the line of 3 November.' })
  reason!: string | null;
}

export class BankLineView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'the file that brought it first' })
  statementId!: string;

  @ApiProperty({ format: 'date', example: '2026-11-03' })
  happenedOn!: string;

  @ApiProperty({ type: MoneyView, description: 'in above 0, out below' })
  amount!: MoneyView;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'E-TRANSFER · Robin',
    description: 'null once erased',
  })
  text!: string | null;

  @ApiProperty({ type: BankMatchView, nullable: true })
  match!: BankMatchView | null;

  @ApiProperty({ type: BankSettingAsideView, nullable: true })
  settingAside!: BankSettingAsideView | null;
}

export class BankLinePageView {
  @ApiProperty({ type: [BankLineView] })
  items!: BankLineView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class SuggestedEntryView {
  @ApiProperty({ format: 'uuid' })
  entryId!: string;

  @ApiProperty({ enum: entryKinds })
  kind!: EntryKind;

  @ApiProperty({ format: 'date', example: '2026-11-02' })
  happenedOn!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  daysApart!: number;

  @ApiProperty({ type: 'integer', nullable: true, example: 1017 })
  memberNumber!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'Robin' })
  chosenName!: string | null;
}

export class SuggestedMemberView {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ type: 'integer', example: 1017 })
  memberNumber!: number;

  @ApiProperty({ example: 'Robin' })
  chosenName!: string;

  @ApiProperty({ enum: ['number', 'receipt'], description: 'what in the words names them' })
  because!: 'number' | 'receipt';
}

export class BankSuggestionsView {
  @ApiProperty({ type: [SuggestedEntryView], description: 'of the same amount within 10 days, best first' })
  entries!: SuggestedEntryView[];

  @ApiProperty({ type: [SuggestedMemberView], description: 'whose dues it may be' })
  members!: SuggestedMemberView[];
}
