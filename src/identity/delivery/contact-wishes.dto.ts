import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import { Choice, Count, DayField, YesNo } from '../../shared/fields.js';
import { TimeZoneField } from '../../shared/time-zone-field.js';
import { type ContactChannel, contactChannels, type Wording, wordings } from './contact.rules.js';
import type { OwnWishes } from './contact-wishes.entity.js';
import { type Weekday, weekdays } from './quiet-times.rules.js';

function MinuteOfDay(example: number, description: string): PropertyDecorator {
  return Count({ optional: true, max: 1_439, example, description });
}

function Weekdays(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: 'integer',
      minimum: 1,
      maximum: 7,
      isArray: true,
      example: [6, 7],
      description: 'whole days without a message: Monday 1 to Sunday 7',
    }),
    IsArray(),
    ArrayMaxSize(7),
    IsIn(weekdays, { each: true }),
  );
}

export class ContactWishesBody {
  @Choice(contactChannels, { description: '`list`: only the first page after sign-in' })
  channel!: ContactChannel;

  @Choice(wordings, { example: 'empty', description: '`empty`: only that there is a message' })
  wording!: Wording;

  @MinuteOfDay(1_260, 'minute of the day from which no message comes; null: no quiet hours')
  quietFromMinute?: number | null;

  @MinuteOfDay(480, 'minute of the day from which messages come again; before the first: past midnight')
  quietUntilMinute?: number | null;

  @Weekdays()
  quietWeekdays!: Weekday[];

  @TimeZoneField({ description: 'whose clocks these hours and days go by; the union’s when left out' })
  timeZone?: string | null;

  @YesNo({ example: false, description: 'somebody else reads this phone: only the emptiest words' })
  isPhoneShared!: boolean;

  @MinuteOfDay(540, 'minute of the day at which all is told at once; null: each by itself')
  digestMinute?: number | null;

  @DayField({ optional: true, description: 'the last day without a message; null: not paused' })
  pausedUntilOn?: string | null;
}

export class ContactWishesView {
  @ApiProperty({ enum: contactChannels, example: 'email' })
  channel!: string;

  @ApiProperty({ enum: wordings, example: 'empty' })
  wording!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 1_260 })
  quietFromMinute!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 480 })
  quietUntilMinute!: number | null;

  @ApiProperty({ type: 'integer', isArray: true, example: [6, 7] })
  quietWeekdays!: number[];

  @ApiProperty({ example: 'America/Toronto' })
  timeZone!: string;

  @ApiProperty({ example: false })
  isPhoneShared!: boolean;

  @ApiProperty({ type: 'integer', nullable: true, example: 540 })
  digestMinute!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-11-30' })
  pausedUntilOn!: string | null;

  @ApiProperty({ example: 1, description: '0 as long as nothing was wished: these are what holds then' })
  version!: number;

  static of({ wishes, version }: OwnWishes): ContactWishesView {
    const { channel, wording, quietFromMinute, quietUntilMinute } = wishes;
    const { timeZone, isPhoneShared, digestMinute, pausedUntilOn } = wishes;
    return {
      ...{ channel, wording, quietFromMinute, quietUntilMinute },
      ...{ quietWeekdays: [...wishes.quietWeekdays], timeZone, isPhoneShared, digestMinute, pausedUntilOn },
      version,
    };
  }
}
