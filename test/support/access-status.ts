import { type Line, lines } from './access-lines.js';

export const statusLines: readonly Line[] = [...lines('signed-in', 'GET /api/v1/me/status')];
