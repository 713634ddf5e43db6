import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  deviceOf,
  DevicesService,
  type Place,
  sessionOf,
  setDeviceCookie,
  setSessionCookie,
  setStepCookie,
  type SignedInSession,
} from '../identity/index.js';
import { Clock } from '../shared/clock.js';

/** What a browser carries away when it was let in. */
@Injectable()
export class Entering {
  constructor(
    private readonly devices: DevicesService,
    private readonly clock: Clock,
  ) {}

  placeOf(request: FastifyRequest): Place {
    return { address: request.ip, device: deviceOf(request), replacing: sessionOf(request) };
  }

  async enter(
    request: FastifyRequest,
    reply: FastifyReply,
    { token, expiresAt, accountId }: SignedInSession,
  ): Promise<void> {
    setSessionCookie(request, reply, token, expiresAt.getTime() - this.clock.now().getTime());
    setDeviceCookie(request, reply, await this.devices.remember(accountId, deviceOf(request)));
    setStepCookie(request, reply, null);
    void reply.redirect('/p', 303);
  }
}
