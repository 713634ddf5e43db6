import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  IsOptional,
  Matches,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { contactChannels, type ContactWishesBody, weekdays, wordings } from '../../identity/index.js';
import { Choice, CountParameter, DayField, Text } from '../../shared/fields.js';
import { TimeZoneField } from '../../shared/time-zone-field.js';
import { Ticked } from '../form-fields.js';
import { EmptyAsAbsent } from '../proposals/forms.js';

export class AddressForm {
  @Text({ min: 0, max: 254 })
  @Matches(/^([^\s@]+@[^\s@]+|\+\d{7,15})?$/)
  address!: string;

  @CountParameter()
  version!: number;
}

export class KeyChangeForm {
  @Text({ max: 1000 })
  reason!: string;
}

const time = /^([01]?\d|2[0-3])[:h.]([0-5]\d)$/;

@ValidatorConstraint({ name: 'isTime' })
class IsTime implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'number';
  }
}

/** `21:00`, as a browser sends it, or as somebody types it where there is no such field; read as a minute of the day. */
function TimeOfDay(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => minuteOf(value)),
    IsOptional(),
    Validate(IsTime),
  );
}

function minuteOf(value: unknown): unknown {
  if (value === '' || value === undefined) return undefined;
  const [, hour, minute] = (typeof value === 'string' && time.exec(value.trim())) || [];
  return hour === undefined ? 'no time' : Number(hour) * 60 + Number(minute);
}

/** A minute of the day as a field of a form shows it. */
export function clockOf(minute: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

type Tick = 'true' | undefined;

export class WishesForm {
  @Choice(contactChannels)
  channel!: ContactWishesBody['channel'];

  @Choice(wordings)
  wording!: ContactWishesBody['wording'];

  @Ticked()
  isPhoneShared?: Tick;

  @TimeOfDay()
  quietFromMinute?: number;

  @TimeOfDay()
  quietUntilMinute?: number;

  @Ticked()
  quiet1?: Tick;

  @Ticked()
  quiet2?: Tick;

  @Ticked()
  quiet3?: Tick;

  @Ticked()
  quiet4?: Tick;

  @Ticked()
  quiet5?: Tick;

  @Ticked()
  quiet6?: Tick;

  @Ticked()
  quiet7?: Tick;

  @TimeOfDay()
  digestMinute?: number;

  @EmptyAsAbsent()
  @DayField({ optional: true })
  pausedUntilOn?: string;

  @EmptyAsAbsent()
  @TimeZoneField({ description: '' })
  timeZone?: string;

  @CountParameter()
  version!: number;
}

/** The wishes that a form holds. */
export function wishesIn(form: WishesForm): ContactWishesBody {
  return {
    ...{ channel: form.channel, wording: form.wording, isPhoneShared: form.isPhoneShared === 'true' },
    ...{ quietFromMinute: form.quietFromMinute ?? null, quietUntilMinute: form.quietUntilMinute ?? null },
    quietWeekdays: weekdays.filter((weekday) => form[`quiet${weekday}`] === 'true'),
    ...{ digestMinute: form.digestMinute ?? null, pausedUntilOn: form.pausedUntilOn ?? null },
    timeZone: form.timeZone ?? null,
  };
}
