import { Transform } from 'class-transformer';
import { DayField, Identifier } from '../../shared/fields.js';
import { PageMark } from '../page-mark.js';

export class ArrearsMark extends PageMark {
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @DayField({ optional: true })
  on?: string;

  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @Identifier({ optional: true })
  branch?: string;
}
