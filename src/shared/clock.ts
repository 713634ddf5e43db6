import { Injectable } from '@nestjs/common';

/** The only source of "now", so that a test can move time and nothing else has to be replaced. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
