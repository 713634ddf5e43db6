import { anywhere, type Line, lines } from './access-lines.js';

const inDrives = anywhere('committee', 'organizer');

/** The people of a drive, talks with them and what is judged of these. */
export const contactsLines: readonly Line[] = [
  ...lines(
    inDrives,
    'GET /api/v1/drives/:id/contacts',
    'POST /api/v1/drives/:id/contacts',
    'GET /api/v1/drives/:id/contacts/:contactId',
    'PATCH /api/v1/drives/:id/contacts/:contactId',
    'POST /api/v1/drives/:id/contacts/:contactId/merging',
    'DELETE /api/v1/drives/:id/contacts/:contactId/merging',
    'POST /api/v1/drives/:id/contacts/:contactId/joining',
    'PUT /api/v1/drives/:id/contacts/:contactId/ties/:otherId',
    'DELETE /api/v1/drives/:id/contacts/:contactId/ties/:otherId',
    'GET /api/v1/drives/:id/map',
    ...['departments', 'shifts', 'social-groups'].flatMap((places) => [
      `POST /api/v1/drives/:id/${places}`,
      `DELETE /api/v1/drives/:id/${places}/:placeId`,
    ]),
    'POST /api/v1/drives/:id/contact-imports',
    'GET /api/v1/drives/:id/contact-imports',
    'GET /api/v1/drives/:id/contact-imports/:importId',
    'DELETE /api/v1/drives/:id/contact-imports/:importId',
    'GET /api/v1/drives/:id/contact-imports/:importId/lines',
    'POST /api/v1/drives/:id/contact-imports/:importId/lines/:line/decision',
    'POST /api/v1/drives/:id/contact-imports/:importId/application',
    'GET /api/v1/drives/:id/conversations',
    'POST /api/v1/drives/:id/conversations',
    'DELETE /api/v1/drives/:id/conversations/:conversationId',
    'GET /api/v1/drives/:id/contacts/:contactId/assessments',
    'POST /api/v1/drives/:id/assessments',
    'DELETE /api/v1/drives/:id/assessments/:assessmentId',
    'GET /api/v1/drives/:id/ratings',
    'GET /api/v1/drives/:id/ratings.svg',
    'GET /api/v1/drives/:id/rating-history',
    'GET /api/v1/drives/:id/structure-tests',
    'POST /api/v1/drives/:id/structure-tests',
    'PUT /api/v1/drives/:id/structure-tests/:structureTestId/answers/:contactId',
    'GET /api/v1/drives/:id/assignments',
  ),
];
