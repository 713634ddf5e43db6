import { Injectable } from '@nestjs/common';

/** How long sending may take. */
@Injectable()
export class DeliveryLimits {
  /** a process that stood still for so long has lost its job: another one sends what is left */
  mostMsOfJob = 30_000;
  /** what was looked at so lately goes as it was seen; later it is looked at once more */
  mostMsSinceLook = 100;
  /** a server that says nothing for so long, or is not done with a letter after twice as long, did not take it */
  mostMsOfAnswer = 20_000;
}
