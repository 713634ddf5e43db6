import { anywhere, line, type Line, lines, ofUnion, type Who } from './access-lines.js';
import { moneyMatrix } from './access-money.js';

export type { Line, Who } from './access-lines.js';

/** The map shows where the union looks: stewards need it to place a worker, custodians to read a comparison. */
const readsMap: Who = { ofUnion: ['organizer', 'secretary', 'custodian'], anywhere: ['steward'] };
const drawsMap = ofUnion('organizer', 'secretary');
/** Stewards where they act; secretary and organizers for the union. */
const asksForFiles: Who = { ofUnion: ['secretary', 'organizer'], anywhere: ['steward'] };
const keepsWorkers = anywhere('steward', 'secretary');
const surveys = ofUnion('organizer');
const compares = ofUnion('organizer', 'custodian');

/** What can be done with each kind of thing on the map. */
function onMap(kind: string): Line[] {
  return [
    ...lines(readsMap, `GET /api/v1/${kind}`, `GET /api/v1/${kind}/:id`),
    ...lines(drawsMap, `POST /api/v1/${kind}`, `PATCH /api/v1/${kind}/:id`, `DELETE /api/v1/${kind}/:id`),
  ];
}

function named(kind: string): Line[] {
  return lines(drawsMap, `POST /api/v1/${kind}/:id/aliases`, `DELETE /api/v1/${kind}/:id/aliases/:aliasId`);
}

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

  ...lines(
    ofUnion('custodian'),
    'GET /api/v1/key-state',
    'POST /api/v1/key-opening',
    'GET /p/k',
    'POST /p/k',
    'POST /p/k/r',
  ),
  ...lines('signed-in', 'GET /p/da', 'POST /p/da'),
  ...lines(
    'signed-in',
    'GET /api/v1/me/delivery-address',
    'PUT /api/v1/me/delivery-address',
    'DELETE /api/v1/me/delivery-address',
  ),

  line('POST', '/api/v1/sessions', 'anyone'),
  ...lines('anyone', 'POST /api/v1/sessions/passkey-challenges', 'POST /api/v1/sessions/passkeys'),
  line('POST', '/api/v1/accounts', 'anyone'),
  ...lines(
    { ofUnion: ['secretary'], anywhere: ['steward'] },
    'POST /api/v1/accounts/invitations',
    'GET /api/v1/accounts/invitations',
    'DELETE /api/v1/accounts/invitations/:id',
    'GET /p/in',
    'POST /p/in',
    'POST /p/in/:id/withdrawal',
  ),
  ...lines(
    'signed-in',
    'GET /api/v1/me/factors',
    'POST /api/v1/me/factors/totp',
    'POST /api/v1/me/factors/totp/confirmation',
    'DELETE /api/v1/me/factors/totp',
    'POST /api/v1/me/factors/passkey-challenges',
    'POST /api/v1/me/factors/passkeys',
    'DELETE /api/v1/me/factors/passkeys/:id',
    'POST /api/v1/me/factors/recovery-codes',
    'POST /api/v1/me/factors/proof',
    'POST /api/v1/me/factors/passkey-proof',
    'PUT /api/v1/me/passphrase',
    'GET /p/f',
    'POST /p/f/totp',
    'POST /p/f/totp/confirmation',
    'POST /p/f/totp/removal',
    'POST /p/f/key',
    'POST /p/f/passkeys',
    'POST /p/f/passkeys/:id/removal',
    'POST /p/f/codes',
    'POST /p/f/proof',
    'POST /p/f/proof/key',
    'POST /p/f/proof/passkey',
    'POST /p/f/passphrase',
  ),
  ...lines(
    'anyone',
    'GET /p/join',
    'POST /p/join',
    'GET /p/sign-in/code',
    'POST /p/sign-in/code',
    'POST /p/sign-in/key',
    'POST /p/sign-in/passkey',
    'GET /p/passkey.js',
    'GET /p/webauthn.js',
  ),
  line('DELETE', '/api/v1/sessions/current', 'signed-in'),
  line('GET', '/api/v1/me', 'signed-in'),
  line('GET', '/api/v1/me/access-log', 'signed-in'),
  ...lines(
    'signed-in',
    'GET /api/v1/me/data',
    'GET /api/v1/me/corrections',
    'POST /api/v1/me/corrections',
    'POST /api/v1/me/erasure',
    'GET /p/me',
    'GET /p/me/data',
    'POST /p/me/c',
    'GET /p/me/e',
    'POST /p/me/e',
  ),
  ...lines(
    keepsWorkers,
    'GET /api/v1/corrections',
    'POST /api/v1/corrections/:id/answer',
    'GET /p/co',
    'POST /p/co/:id',
  ),
  ...lines(
    asksForFiles,
    'GET /api/v1/exports',
    'POST /api/v1/exports',
    'GET /api/v1/exports/:id/file',
    'GET /p/ex',
    'POST /p/ex',
    'GET /p/ex/:id/f',
  ),
  line('GET', '/api/v1/me/notices', 'signed-in'),
  line('DELETE', '/api/v1/me/notices/:id', 'signed-in'),
  ...lines('signed-in', 'GET /api/v1/me/sessions', 'DELETE /api/v1/me/sessions'),
  ...lines('signed-in', 'DELETE /api/v1/me/sessions/:id', 'GET /p/s', 'POST /p/s', 'POST /p/s/:id'),
  ...lines('anyone', 'GET /p/lost', 'POST /p/lost', 'POST /p/lost/word', 'GET /p/open', 'POST /p/open'),
  ...lines('signed-in', 'GET /p/x', 'POST /p/x', 'GET /p/rc', 'POST /p/rc/:id/stop'),
  line('POST', '/p/rc/:id', anywhere('steward', 'secretary', 'custodian')),
  line('POST', '/api/v1/panic-lock', 'signed-in'),
  line('POST', '/api/v1/panic-lock/reopening', 'anyone'),
  ...lines('anyone', 'POST /api/v1/recoveries', 'POST /api/v1/recoveries/completion'),
  ...lines('signed-in', 'GET /api/v1/recoveries', 'DELETE /api/v1/recoveries/:id'),
  line('POST', '/api/v1/recoveries/:id/confirmation', anywhere('steward', 'secretary', 'custodian')),
  line('POST', '/p/put-away/:id', 'signed-in'),
  ...lines(
    'signed-in',
    'POST /api/v1/proposals',
    'GET /api/v1/proposals',
    'GET /api/v1/proposals/:id',
    'POST /api/v1/proposals/:id/approval',
    'POST /api/v1/proposals/:id/refusal',
    'DELETE /api/v1/proposals/:id',
  ),
  ...lines(
    'signed-in',
    'GET /p/pr',
    'GET /p/pr/:id',
    'POST /p/pr/:id/a',
    'POST /p/pr/:id/r',
    'POST /p/pr/:id/w',
  ),
  ...lines(ofUnion('secretary'), 'GET /p/na', 'POST /p/na'),
  ...lines(keepsWorkers, 'GET /p/nb', 'POST /p/nb'),
  ...lines(ofUnion('secretary', 'steward'), 'GET /p/nc', 'POST /p/nc'),
  ...lines(ofUnion('secretary'), 'GET /p/nd', 'POST /p/nd'),
  line('GET', '/p/m', ofUnion('secretary', 'custodian', 'trustee')),
  line('POST', '/p/m/r', ofUnion('secretary', 'custodian')),
  line('GET', '/api/v1/mandates', ofUnion('secretary', 'custodian', 'trustee')),
  line('GET', '/api/v1/workers/:id/legal-name', keepsWorkers),

  line('GET', '/', 'anyone'),
  line('GET', '/p/style.css', 'anyone'),
  line('GET', '/p/sign-in', 'anyone'),
  line('POST', '/p/sign-in', 'anyone'),
  line('POST', '/p/sign-out', 'signed-in'),
  line('GET', '/p', 'signed-in'),
  line('GET', '/p/looked', 'signed-in'),
  line('GET', '/p/kept', 'signed-in'),
  ...lines(
    ofUnion('trustee', 'secretary', 'custodian'),
    'GET /api/v1/log-blocks',
    'GET /api/v1/log-anchor',
    'POST /api/v1/log-verifications',
    'GET /p/lg',
    'POST /p/lg',
  ),

  ...lines(ofUnion('secretary', 'custodian'), 'GET /api/v1/machine-state', 'GET /p/h'),

  ...lines('signed-in', 'GET /api/v1/me/profile', 'PATCH /api/v1/me/profile'),
  ...lines('signed-in', 'GET /api/v1/calendars/:jurisdiction', 'GET /p/*', 'POST /p/*'),

  ...['employers', 'sites', 'job-classes'].flatMap((kind) => [...onMap(kind), ...named(kind)]),
  ...['funding-programmes', 'certifications', 'headcounts', 'posted-rates', 'posted-benefits'].flatMap(onMap),
  ...lines(
    drawsMap,
    'POST /api/v1/funding-programmes/:id/funded-work',
    'DELETE /api/v1/funding-programmes/:id/funded-work/:workId',
    'POST /api/v1/map-imports',
    'GET /api/v1/map-imports/:id',
    'GET /api/v1/map-imports/:id/rows',
    'DELETE /api/v1/map-imports/:id',
  ),

  ...lines(
    keepsWorkers,
    'GET /api/v1/workers',
    'GET /api/v1/workers/:id',
    'POST /api/v1/workers',
    'PATCH /api/v1/workers/:id',
    'GET /api/v1/workers/:id/contact',
    'PUT /api/v1/workers/:id/contact',
    'GET /api/v1/workers/:id/notes',
    'PUT /api/v1/workers/:id/notes',
    'POST /api/v1/workers/:id/jobs',
    'PATCH /api/v1/jobs/:id',
    'POST /api/v1/jobs/:id/ending',
  ),
  line('GET', '/api/v1/worker-names', anywhere('delegate')),
  ...lines(
    ofUnion('secretary'),
    'POST /api/v1/worker-imports',
    'GET /api/v1/worker-imports/:id',
    'POST /api/v1/worker-imports/:id/rows/:line/decision',
    'DELETE /api/v1/worker-imports/:id',
  ),

  line('POST', '/api/v1/wage-surveys/:id/answers', 'anyone'),
  ...lines(
    surveys,
    'POST /api/v1/wage-surveys',
    'PATCH /api/v1/wage-surveys/:id',
    'POST /api/v1/wage-surveys/:id/code-batches',
    'GET /api/v1/wage-surveys/:id/code-batches',
    'POST /api/v1/wage-surveys/:id/imports',
    'GET /api/v1/wage-surveys/:id/imports',
    'GET /api/v1/wage-surveys/:id/imports/:importId',
    'DELETE /api/v1/wage-surveys/:id/imports/:importId',
    'GET /api/v1/wage-surveys/:id/imports/:importId/rows',
    'POST /api/v1/wage-surveys/:id/imports/:importId/rows/:line/decision',
    'POST /api/v1/wage-surveys/:id/imports/:importId/names',
    'POST /api/v1/wage-surveys/:id/closing',
    'GET /api/v1/column-names',
    'POST /api/v1/column-names',
    'DELETE /api/v1/column-names',
  ),
  ...lines(
    compares,
    'GET /api/v1/wage-surveys',
    'GET /api/v1/wage-surveys/:id',
    'GET /api/v1/wage-surveys/:id/progress',
    'GET /api/v1/wage-surveys/:id/comparison',
    'GET /api/v1/wage-surveys/:id/benefit-gaps',
    ...['comparison', 'benefit-gaps'].flatMap((table) =>
      ['svg', 'csv', 'xlsx'].map((form) => `GET /api/v1/wage-surveys/:id/${table}.${form}`),
    ),
  ),

  ...lines('anyone', 'GET /a/:address', 'GET /a/:address/:code', 'POST /a/:address'),
  ...lines(
    surveys,
    'POST /p/w',
    'POST /p/w/:id/codes',
    'POST /p/w/:id/closing',
    'POST /p/w/:id/f',
    'GET /p/w/:id/f/:importId',
    'POST /p/w/:id/f/:importId/rows/:line',
    'POST /p/w/:id/f/:importId/names',
    'POST /p/w/:id/f/:importId/undoing',
  ),
  ...lines(
    compares,
    'GET /p/w',
    'GET /p/w/:id',
    'GET /p/w/:id/c',
    'GET /p/w/:id/b',
    'GET /p/w/:id/:table.:form',
  ),
  ...moneyMatrix,
];
