import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { takeOn } from '../database/reach.js';
import { nothingHere, Problem } from '../shared/errors.js';
import type { Actor } from '../shared/actor.js';
import { type Access, accessKey, capacityFor, openWhileLockedKey } from '../shared/access.js';
import { Settings } from '../shared/settings.js';
import { ActorsService } from './actors.service.js';
import { cookieName, isOwnOrigin } from './cookies.js';
import { LockWatch } from './panic-lock/lock-watch.service.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

/**
 * The one place where a request is let through. A route that declares nothing is refused. Programs carry a bearer
 * token and see `/api`; browsers carry a cookie and see the pages, and change nothing unless the form is our own.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorsService,
    private readonly settings: Settings,
    private readonly locks: LockWatch,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, declared);
    if (!access) throw nothingHere();
    this.refuseWhileLocked(declared);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // the route, not the address: the router takes `/%61pi` as well
    const isPage = !request.routeOptions.url?.startsWith('/api/');
    if (isPage && !['GET', 'HEAD'].includes(request.method) && !isOwnOrigin(request))
      throw new Problem(401, 'session.foreign_form');
    // whoever answers a survey is not even looked up
    if (access.kind === 'anyone') return true;
    const token = isPage ? request.cookies[cookieName(request)] : bearer(request);
    const actor = token ? await this.actors.holding(token) : null;
    if (actor) {
      request.actor = actor;
      takeOn(actor);
    }
    if (access.kind === 'signed-in' && access.openInDemo && this.settings.demo) return true;
    if (!actor) throw new Problem(401, 'session.required');
    const capacity = capacityFor(access, actor);
    if (!capacity) throw nothingHere();
    request.actor = { ...actor, capacity };
    return true;
  }

  private refuseWhileLocked(declared: Parameters<Reflector['getAllAndOverride']>[1]): void {
    if (!this.locks.isLocked()) return;
    const isOpen = this.reflector.getAllAndOverride<boolean | undefined>(openWhileLockedKey, declared);
    if (!isOpen) throw new Problem(503, 'union.locked');
  }
}

function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
}
