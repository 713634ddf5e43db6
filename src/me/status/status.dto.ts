import { ApiProperty } from '@nestjs/swagger';
import { StandingView } from '../../dues/index.js';
import { NoticeView } from '../../identity/index.js';
import { MoneyView } from '../../shared/money.js';
import { AccessLogEntryView, MandateView } from '../me.dto.js';

/** What binds somebody to the union: from the application on. */
export class OwnMembershipView {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 1017,
    description: 'for life; null for applicants',
  })
  number!: number | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  appliedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'East side' })
  branch!: string | null;
}

export class OwnReceiptView {
  @ApiProperty({ example: '17-42' })
  number!: string;

  @ApiProperty({ format: 'date' })
  receivedOn!: string;

  @ApiProperty({ type: MoneyView })
  amount!: MoneyView;

  @ApiProperty({ type: [String], example: ['2026-11'], description: 'months that it covers' })
  months!: string[];

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  withdrawnOn!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '7GK2-0QPM-XW4D',
    description: 'whoever holds it can ask whether the receipt stands',
  })
  code!: string | null;
}

export class OwnMeetingView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'branch' })
  kind!: string;

  @ApiProperty({ type: String, nullable: true, example: 'East side' })
  branch!: string | null;

  @ApiProperty({ format: 'date' })
  meetsOn!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Thursday 18:30, the back room of the library' })
  place!: string | null;
}

export class OwnMandateView extends MandateView {
  @ApiProperty({ type: String, nullable: true, example: null, description: 'name of the branch or site' })
  scope!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: '2027-11-20' })
  untilOn!: string | null;

  @ApiProperty({
    description: 'whether it counts only with a second factor, which this session has not proved',
  })
  waitsForFactor!: boolean;
}

export class StatusView {
  @ApiProperty({ format: 'date', description: 'today in the union’s time zone' })
  on!: string;

  @ApiProperty({ type: OwnMembershipView, nullable: true, description: 'null for who never applied' })
  membership!: OwnMembershipView | null;

  @ApiProperty({ type: StandingView })
  standing!: StandingView;

  @ApiProperty({ type: MoneyView, description: 'what was paid, covers no whole month yet and waits' })
  credit!: MoneyView;

  @ApiProperty({ type: [OwnReceiptView], description: 'the last twelve' })
  receipts!: OwnReceiptView[];

  @ApiProperty({ type: [OwnMeetingView], description: 'of everybody and of the own branch, within 60 days' })
  meetings!: OwnMeetingView[];

  @ApiProperty({
    type: [NoticeView],
    description: 'about dues, and what was told; what waits for an office stands in `/me/notices`',
  })
  reminders!: NoticeView[];

  @ApiProperty({ type: [OwnMandateView] })
  mandates!: OwnMandateView[];

  @ApiProperty({ type: [AccessLogEntryView], description: 'who looked last; all of it in `/me/access-log`' })
  looked!: AccessLogEntryView[];
}
