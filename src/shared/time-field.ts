import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsOptional,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

@ValidatorConstraint({ name: 'isTime' })
class IsTime implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && time.test(value);
  }
}

/** A time of day as `18:30`; null when it is not known. */
export function TimeField({ description = '' } = {}): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      pattern: time.source,
      nullable: true,
      example: '18:30',
      description,
    }),
    IsOptional(),
    Validate(IsTime),
  );
}
