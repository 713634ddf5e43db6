import { type Line, line, lines, type Who } from './access-lines.js';

const tellsInPerson: Who = { ofUnion: ['secretary'], anywhere: ['steward', 'committee'] };

export const remindersLines: readonly Line[] = [
  ...lines(
    'signed-in',
    'GET /api/v1/reminders',
    'GET /api/v1/reminders/preview',
    'DELETE /api/v1/reminders',
    'GET /api/v1/me/calendar-feed',
    'POST /api/v1/me/calendar-feed',
    'DELETE /api/v1/me/calendar-feed',
    'GET /p/nt',
    'POST /p/nt/calendar',
    'POST /p/nt/calendar/gone',
    'POST /p/nt/stop',
  ),
  ...lines(
    tellsInPerson,
    'GET /api/v1/reminders/in-person',
    'POST /api/v1/reminders/in-person/:id/telling',
    'GET /p/nt/all',
    'POST /p/nt/all/:id',
  ),
  line('GET', '/c/:file', 'anyone'),
];
