import { Injectable, type PipeTransform } from '@nestjs/common';
import { nothingHere } from '../../shared/errors.js';

/** The line of a row in an address; what is no line answers like an absent one. */
@Injectable()
export class LinePipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw nothingHere();
    return Number(value);
  }
}
