import { Transform } from 'class-transformer';
import { Choice } from '../shared/fields.js';

/** An unfilled field of a form arrives as empty text. */
export function EmptyAsNull(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? null : value));
}

/** One ticked box arrives as text, none not at all. */
export function AsList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (value === undefined) return [];
    return typeof value === 'string' ? [value] : value;
  });
}

export function AsNumber(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (value === '') return null;
    return typeof value === 'string' ? Number(value) : value;
  });
}

/** A box that is ticked or not there. */
export function Ticked(): PropertyDecorator {
  return Choice(['true'], { optional: true });
}
