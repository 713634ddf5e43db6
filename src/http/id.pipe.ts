import { Injectable, type PipeTransform } from '@nestjs/common';
import { nothingHere } from '../shared/errors.js';

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id in an address: a malformed one answers like an absent one. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!id.test(value)) throw nothingHere();
    return value.toLowerCase();
  }
}
