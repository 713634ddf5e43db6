import { type Figure, table } from './figures.js';

/** Each file measures its figures beside its baseline; `npm run bench -- me start` runs only these. */
const files: Record<string, () => Promise<{ measure(): Promise<Figure[]> }>> = {
  audit: () => import('./audit.js'),
  backup: () => import('./backup.js'),
  books: () => import('./books.js'),
  comparison: () => import('./comparison.js'),
  dues: () => import('./dues.js'),
  'heat-map': () => import('./heat-map.js'),
  import: () => import('./import.js'),
  keys: () => import('./keys.js'),
  me: () => import('./me.js'),
  reminders: () => import('./reminders.js'),
  start: () => import('./start.js'),
  support: () => import('./support.js'),
};

const wanted = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, load] of Object.entries(files)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`measuring ${name} …\n`);
  figures.push(...(await (await load()).measure()));
}
process.stdout.write(`${table(figures)}\n`);
