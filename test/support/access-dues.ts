import type { Line } from './access-lines.js';

export const duesLines: readonly Line[] = [];
