import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsOptional,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isTimeZone } from './days.js';

/** Names only: of an offset nobody knows when its clocks change. */
const pattern = /^[A-Za-z][\w+\-/]{0,63}$/;

@ValidatorConstraint({ name: 'isTimeZone' })
class IsTimeZone implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && pattern.test(value) && isTimeZone(value);
  }
}

/** An IANA time zone. */
export function TimeZoneField({ description }: { description: string }): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      maxLength: 64,
      nullable: true,
      example: 'America/Toronto',
      description,
    }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsOptional(),
    Validate(IsTimeZone),
  );
}
