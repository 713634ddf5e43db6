import { Injectable, type PipeTransform } from '@nestjs/common';
import { nothingHere } from '../../../shared/errors.js';

/** A line of a list in an address: what cannot be one answers like an absent one. */
@Injectable()
export class ListLinePipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw nothingHere();
    return Number(value);
  }
}
