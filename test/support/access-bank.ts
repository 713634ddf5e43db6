import type { Line } from './access-lines.js';

export const bankLines: readonly Line[] = [];
