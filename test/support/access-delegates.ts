import type { Line } from './access-lines.js';

export const delegatesLines: readonly Line[] = [];
