import type { Role } from '../../src/shared/actor.js';

/** Who may call a route: everybody, everybody signed in, or today's holders of a role (of the union, or anywhere). */
export type Who = 'anyone' | 'signed-in' | { ofUnion: readonly Role[]; anywhere: readonly Role[] };

export interface Line {
  method: string;
  path: string;
  who: Who;
}

export const line = (method: string, path: string, who: Who): Line => ({ method, path, who });

export const lines = (who: Who, ...routes: string[]): Line[] =>
  routes.map((route) => {
    const [method = '', path = ''] = route.split(' ');
    return line(method, path, who);
  });

export const ofUnion = (...roles: Role[]): Who => ({ ofUnion: roles, anywhere: [] });
export const anywhere = (...roles: Role[]): Who => ({ ofUnion: [], anywhere: roles });
