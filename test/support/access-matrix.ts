import type { Role } from '../../src/shared/actor.js';

/** Who may call a route: everybody, everybody signed in, or today's holders of a role (of the union, or anywhere). */
export type Who = 'anyone' | 'signed-in' | { roles: readonly Role[]; where: 'union' | 'anywhere' };

export interface Line {
  method: string;
  path: string;
  who: Who;
}

const line = (method: string, path: string, who: Who): Line => ({ method, path, who });

/** Written by hand from the table of roles, apart from the code that it is compared with. One line a route. */
export const accessMatrix: readonly Line[] = [
  line('GET', '/health/live', 'anyone'),
  line('GET', '/health/ready', 'anyone'),

  line('GET', '/api/openapi.json', 'signed-in'),
  line('GET', '/api/docs', 'anyone'),
  line('GET', '/p/docs', 'signed-in'),
  line('GET', '/p/docs/start.js', 'signed-in'),
  line('GET', '/p/docs/openapi.json', 'signed-in'),
  line('GET', '/p/docs/swagger-ui.css', 'signed-in'),
  line('GET', '/p/docs/swagger-ui-bundle.js', 'signed-in'),

  line('POST', '/api/v1/sessions', 'anyone'),
  line('DELETE', '/api/v1/sessions/current', 'signed-in'),
  line('GET', '/api/v1/me', 'signed-in'),
  line('GET', '/api/v1/me/access-log', 'signed-in'),

  line('POST', '/api/v1/wage-surveys/:id/closing', { roles: ['organizer'], where: 'union' }),
  ...['comparison', 'comparison.svg', 'comparison.csv', 'comparison.xlsx'].map((table) =>
    line('GET', `/api/v1/wage-surveys/:id/${table}`, { roles: ['organizer', 'custodian'], where: 'union' }),
  ),
  ...['benefit-gaps', 'benefit-gaps.svg', 'benefit-gaps.csv', 'benefit-gaps.xlsx'].map((table) =>
    line('GET', `/api/v1/wage-surveys/:id/${table}`, { roles: ['organizer', 'custodian'], where: 'union' }),
  ),

  line('GET', '/', 'anyone'),
  line('GET', '/p/style.css', 'anyone'),
  line('GET', '/p/sign-in', 'anyone'),
  line('POST', '/p/sign-in', 'anyone'),
  line('POST', '/p/sign-out', 'signed-in'),
  line('GET', '/p', 'signed-in'),
  line('GET', '/p/looked', 'signed-in'),
];
