import { ApiProperty } from '@nestjs/swagger';
import { wordings } from '../../identity/index.js';
import { DayField, PageQuery } from '../../shared/fields.js';
import { outcomes } from '../plans/occurrence.entity.js';

export class PreviewQuery {
  @DayField({ description: 'the last day to look at; at most 34 days ahead' })
  until!: string;
}

export class RemindersQuery extends PageQuery {}

export class ReminderReasonView {
  @ApiProperty({ example: 'contact_why.quiet_hours' })
  code!: string;

  @ApiProperty({ example: 'It waits for the end of the quiet hours.' })
  text!: string;
}

export class ReminderToView {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Sasha (synthetic)' })
  chosenName!: string;
}

class AnyReminderView {
  @ApiProperty({ format: 'uuid', description: 'also the name of the message, the same at every try' })
  id!: string;

  @ApiProperty({ type: ReminderToView, nullable: true, description: 'null for oneself' })
  to!: ReminderToView | null;

  @ApiProperty({ format: 'date' })
  occursOn!: string;

  @ApiProperty({ format: 'date-time' })
  dueAt!: string;

  @ApiProperty({ example: 'meeting.next', description: 'what it is about, as a code' })
  about!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'The next meeting is on 2026-11-25.',
    description: 'what stands on the list after sign-in; null when it is somebody else’s',
  })
  text!: string | null;

  @ApiProperty({ enum: outcomes, example: 'sent' })
  outcome!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  listedAt!: string | null;

  @ApiProperty({ type: [ReminderReasonView], description: 'why not at once, or why no message goes out' })
  why!: ReminderReasonView[];
}

export class ForeseenView extends AnyReminderView {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'null: no message goes out',
  })
  sentAt!: string | null;

  @ApiProperty({ enum: wordings, nullable: true, example: 'empty' })
  wording!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'A message for you',
    description: 'the whole subject of the message',
  })
  subject!: string | null;

  @ApiProperty({ example: 1, description: 'how many are told in that one message' })
  together!: number;
}

export class PreviewView {
  @ApiProperty({ type: [ForeseenView] })
  items!: ForeseenView[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'always null: one page holds all',
  })
  next!: null;
}

export class ToldView extends AnyReminderView {
  @ApiProperty({ format: 'date-time' })
  settledAt!: string;
}

export class ToldPageView {
  @ApiProperty({ type: [ToldView] })
  items!: ToldView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
