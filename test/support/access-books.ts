import type { Line } from './access-lines.js';

export const booksLines: readonly Line[] = [];
