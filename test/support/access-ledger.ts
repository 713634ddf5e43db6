import type { Line } from './access-lines.js';

export const ledgerLines: readonly Line[] = [];
