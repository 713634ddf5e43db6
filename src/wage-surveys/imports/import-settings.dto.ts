import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsOptional,
  Validate,
  type ValidationArguments,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import type { Day } from '../../shared/days.js';
import { DayField, YesNo } from '../../shared/fields.js';

@ValidatorConstraint({ name: 'isAmountWithin' })
class IsAmountWithin implements ValidatorConstraintInterface {
  validate(value: unknown, { constraints }: ValidationArguments): boolean {
    const [most] = constraints as [number];
    return typeof value === 'number' && value > 0 && value <= most && isInFourPlaces(value);
  }
}

function isInFourPlaces(value: number): boolean {
  return Number(value.toFixed(4)) === value;
}

/** A number above 0 with at most four places. */
function Amount({ most, usual }: { most: number; usual: number }): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: Number, exclusiveMinimum: 0 as never, maximum: most, example: usual }),
    IsOptional(),
    Validate(IsAmountWithin, [most]),
  );
}

/** How a file is read. */
export class ImportSettings {
  @DayField({ optional: true, description: 'the file’s day: two-digit years end there; today unless given' })
  asOf?: Day;

  @Amount({ most: 54, usual: 52 })
  weeksPerYear: number = 52;

  @Amount({ most: 168, usual: 40 })
  defaultHoursPerWeek: number = 40;

  @YesNo({ optional: true, example: false, description: 'puts new names on the map in the same act' })
  confirmNewNames: boolean = false;
}
