import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldError, Problem } from '../shared/errors.js';
import type { MessageCode } from '../shared/messages/index.js';

/** Which sentence answers to which validator of `fields.ts`. */
const codes: Record<string, MessageCode> = {
  whitelistValidation: 'field.unknown',
  isString: 'field.not_text',
  isStorable: 'field.unstorable',
  minLength: 'field.too_short',
  maxLength: 'field.too_long',
  isDay: 'field.not_a_day',
  isMonth: 'field.not_a_month',
  isTime: 'field.not_a_time',
  isTimeZone: 'field.not_a_time_zone',
  isAmount: 'field.not_an_amount',
  isUuid: 'field.not_an_id',
  isInt: 'field.not_a_whole_number',
  min: 'field.too_low',
  max: 'field.too_high',
  isBoolean: 'field.not_yes_or_no',
  isIn: 'field.not_a_choice',
  isArray: 'field.not_a_list',
  arrayMaxSize: 'field.too_many',
  nestedValidation: 'field.not_an_object',
  matches: 'field.wrong_form',
};

/** Unknown fields are refused, not dropped: a misspelled field would be lost in silence. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new Problem(
        400,
        'request.invalid',
        {},
        errors.flatMap((error) => flatten(error, '')),
      ),
  });
}

function flatten(error: ValidationError, parent: string): FieldError[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.keys(error.constraints ?? {}).slice(0, 1);
  return [
    ...own.map((constraint) => ({ field, code: codes[constraint] ?? ('field.wrong_form' as const) })),
    ...(error.children ?? []).flatMap((child) => flatten(child, field)),
  ];
}
