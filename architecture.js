/**
 * Who may import whom: the lines to read first. A folder may import itself, the folders named here, and packages.
 * A module is used only through its `index.ts`; a library through any of its files.
 * `.dependency-cruiser.cjs` turns this table into rules; a folder that is missing here is refused.
 */
const libraries = ['spreadsheets', 'disclosure', 'statistics', 'pictures'];

/** What the modules stand on, beside the libraries. */
const ground = ['shared', 'database', 'http', 'keys', ...libraries];

/** The modules, bottom of the graph first: each may import those before it. */
const modules = [
  'rules',
  'audit',
  'identity',
  'jobs',
  'reminders',
  'log',
  'workplaces',
  'workers',
  'wage-surveys',
  'memberships',
  'ledger',
  'dues',
  'bank',
  'books',
  'meetings',
  'drives',
  'exports',
  'me',
];

/** What surveys know is nobody's and what the book knows is somebody's: neither may see the other. */
const ofMoney = ['memberships', 'ledger', 'dues', 'bank', 'books', 'meetings', 'drives'];

/** @param {string} module @param {number} place */
const below = (module, place) =>
  modules.slice(0, place).filter((other) => !(ofMoney.includes(module) && other === 'wage-surveys'));

export const architecture = {
  /** know no framework and no database; any folder's `*.rules.ts` may use them */
  libraries,
  /** used only through their door, as are those on top that have one */
  modules,
  /** folder -> folders it may import, beside itself */
  mayImport: {
    shared: [],
    database: ['shared'],
    http: ['shared'],
    keys: ['shared'],
    ...Object.fromEntries(libraries.map((library) => [library, ['shared']])),
    ...Object.fromEntries(modules.map((module, place) => [module, [...ground, ...below(module, place)]])),
    backup: [...ground, ...modules],
    retention: [...ground, ...modules],
    web: [...ground, ...modules, 'backup', 'retention'],
    demo: [...ground, ...modules],
  },
  /** these, and the files directly under src/, start the program and may import everything */
  start: ['commands'],
};
