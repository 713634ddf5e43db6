import type { Line } from './access-lines.js';

export const membershipsLines: readonly Line[] = [];
