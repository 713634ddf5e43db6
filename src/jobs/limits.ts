import { Injectable } from '@nestjs/common';

/** How soon a process that stands still is taken for dead. */
@Injectable()
export class JobLimits {
  heartbeatMs = 10_000;
  /** what a worker's lock is worth once nothing was heard of it for so long */
  mostMsOfSilence = 40_000;
}
