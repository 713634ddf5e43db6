import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  Validate,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isDay } from './days.js';
import { pageLimit } from './paging.js';

/** One decorator a kind of field: what is taken, how it is documented, an example. */
interface Described {
  example?: unknown;
  description?: string;
  optional?: boolean;
}

@ValidatorConstraint({ name: 'isDay' })
class IsDay implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return isDay(value);
  }
}

@ValidatorConstraint({ name: 'isStorable' })
class IsStorable implements ValidatorConstraintInterface {
  /**
   * PostgreSQL text holds neither NUL nor half a surrogate pair; marks that turn the direction of writing would make
   * one name look like another.
   */
  validate(value: unknown): boolean {
    return typeof value === 'string' && !/[\0\u202a-\u202e\u2066-\u2069]/.test(value) && value.isWellFormed();
  }
}

function described(
  schema: Record<string, unknown>,
  { example, description, optional }: Described,
): PropertyDecorator {
  const options = {
    ...schema,
    ...(example === undefined ? {} : { example }),
    ...(description ? { description } : {}),
  };
  return optional
    ? applyDecorators(ApiPropertyOptional({ ...options, nullable: true }), IsOptional())
    : ApiProperty(options);
}

/** Text, NFC, trimmed, not empty. */
export function Text(options: Described & { max?: number; min?: number } = {}): PropertyDecorator {
  const { max = 200, min = 1 } = options;
  return applyDecorators(
    described({ type: String, maxLength: max, minLength: min }, options),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.normalize('NFC').trim() : value,
    ),
    IsString(),
    Validate(IsStorable),
    MinLength(min),
    MaxLength(max),
  );
}

/** A secret word: taken exactly as typed. */
export function Secret(options: Described & { max?: number } = {}): PropertyDecorator {
  const { max = 1000 } = options;
  return applyDecorators(
    described({ type: String, maxLength: max }, options),
    IsString(),
    MinLength(1),
    MaxLength(max),
  );
}

/** A decimal number as text, so that no cent is lost on the way: `18.50`. */
export function Decimal(options: Described & { places?: number } = {}): PropertyDecorator {
  const pattern = new RegExp(`^\\d{1,9}(\\.\\d{1,${options.places ?? 4}})?$`);
  return applyDecorators(
    described({ type: String, pattern: pattern.source }, options),
    IsString(),
    Matches(pattern),
  );
}

export function DayField(options: Described = {}): PropertyDecorator {
  return applyDecorators(
    described({ type: String, format: 'date' }, { example: '2026-11-21', ...options }),
    Validate(IsDay),
  );
}

export function Identifier(options: Described = {}): PropertyDecorator {
  return applyDecorators(described({ type: String, format: 'uuid' }, options), IsUUID());
}

export function Identifiers(options: Described & { max?: number } = {}): PropertyDecorator {
  return applyDecorators(
    described({ type: String, format: 'uuid', isArray: true }, options),
    IsArray(),
    ArrayMaxSize(options.max ?? 200),
    IsUUID(undefined, { each: true }),
  );
}

export function Count(options: Described & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 1_000_000 } = options;
  return applyDecorators(
    described({ type: 'integer', minimum: min, maximum: max }, options),
    IsInt(),
    Min(min),
    Max(max),
  );
}

export function YesNo(options: Described = {}): PropertyDecorator {
  return applyDecorators(described({ type: Boolean }, options), IsBoolean());
}

export function Choice(values: readonly string[], options: Described = {}): PropertyDecorator {
  return applyDecorators(
    described({ type: String, enum: values }, { example: values[0], ...options }),
    IsIn(values),
  );
}

export function Choices(
  values: readonly string[],
  options: Described & { max?: number } = {},
): PropertyDecorator {
  return applyDecorators(
    described({ type: String, enum: values, isArray: true }, options),
    IsArray(),
    ArrayMaxSize(options.max ?? values.length),
    IsIn(values, { each: true }),
  );
}

// @nestjs/swagger knows a lazy type by its function being named `type`
export function Nested(type: () => new () => object, options: Described = {}): PropertyDecorator {
  return applyDecorators(described({ type: () => type() }, options), ValidateNested(), Type(type));
}

export function NestedList(
  type: () => new () => object,
  options: Described & { max?: number } = {},
): PropertyDecorator {
  return applyDecorators(
    described({ type: () => type(), isArray: true }, options),
    IsArray(),
    ArrayMaxSize(options.max ?? 200),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/** A number in a query string arrives as text. */
export function CountParameter(options: Described & { min?: number; max?: number } = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value !== '' ? Number(value) : value,
    ),
    Count(options),
  );
}

/** `?limit=&after=` of every list. */
export class PageQuery {
  @CountParameter({ optional: true, min: 1, max: pageLimit.most, example: pageLimit.usual })
  limit: number = pageLimit.usual;

  @Text({ optional: true, max: 1000, description: 'the `next` of the page before', example: 'WyIxMDQiXQ' })
  after?: string;
}
