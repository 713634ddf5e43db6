import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Behind https the browser itself keeps a `__Host-` cookie from other hosts and paths; plain http cannot carry one. */
export function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-session' : 'session';
}

/** @param lastsMs from now on: a phone whose clock is wrong keeps it as long as any other */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  lastsMs: number,
): void {
  reply.setCookie(cookieName(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: Math.floor(lastsMs / 1000),
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  });
}

/** Browsers say where a form was sent from; one that does not say is not believed. */
export function isOwnOrigin(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== 'null') return origin === `${request.protocol}://${request.host}`;
  return request.headers['sec-fetch-site'] === 'same-origin';
}

/** A number that opens nothing: from where it is carried, tries to sign in are counted apart for a year. */
const deviceDays = 365;
const token = /^[\w-]{43}$/;

/** The number of a browser that may have signed in before; null for one that carries none. */
export function deviceOf(request: FastifyRequest): string | null {
  const carried = request.cookies[named(request, 'device')];
  return carried !== undefined && token.test(carried) ? carried : null;
}

export function setDeviceCookie(request: FastifyRequest, reply: FastifyReply, device: string): void {
  reply.setCookie(named(request, 'device'), device, { ...kept(request), maxAge: deviceDays * 86_400 });
}

/** The first of two steps of signing in, while the second is on its page. */
export function stepOf(request: FastifyRequest): string | null {
  return request.cookies[named(request, 'step')] ?? null;
}

export function setStepCookie(request: FastifyRequest, reply: FastifyReply, step: string | null): void {
  if (step === null) reply.clearCookie(named(request, 'step'), kept(request));
  else reply.setCookie(named(request, 'step'), step, kept(request));
}

/** The session that a browser carries, if any. */
export function sessionOf(request: FastifyRequest): string | null {
  return request.cookies[cookieName(request)] ?? null;
}

function named(request: FastifyRequest, name: string): string {
  return request.protocol === 'https' ? `__Host-${name}` : name;
}

function kept(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
}
