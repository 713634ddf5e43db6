import type { Line } from './access-lines.js';

export const meetingsLines: readonly Line[] = [];
