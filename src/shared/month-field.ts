import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  Matches,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';

const pattern = /^20\d{2}-(0[1-9]|1[0-2])$/;

@ValidatorConstraint({ name: 'isMonth' })
class IsMonth implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && pattern.test(value);
  }
}

/** A calendar month as `2026-03`, in this century: books before it came on paper. */
export function MonthField(options: { optional?: boolean; description?: string } = {}): PropertyDecorator {
  const { optional = false, ...described } = options;
  const schema = { type: String, pattern: pattern.source, example: '2026-10', ...described };
  return optional
    ? applyDecorators(ApiPropertyOptional({ ...schema, nullable: true }), IsOptional(), Validate(IsMonth))
    : applyDecorators(ApiProperty(schema), Validate(IsMonth));
}

/** Some months, at most `max`; left out or empty when nobody says which. */
export function MonthList({ max, description }: { max: number; description: string }): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, isArray: true, nullable: true, example: ['2026-10'], description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(max),
    Matches(pattern, { each: true }),
  );
}
