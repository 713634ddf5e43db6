import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';

@ValidatorConstraint({ name: 'isAmount' })
class IsAmount implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && /^\d{1,8}([.,]\d{1,2})?$/.test(value) && /[1-9]/.test(value);
  }
}

/** An amount above 0 as people write it: `22`, `22.50`, `22,50`. */
export function AmountField(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    Validate(IsAmount),
  );
}
