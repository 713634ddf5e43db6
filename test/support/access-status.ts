import type { Line } from './access-lines.js';

export const statusLines: readonly Line[] = [];
