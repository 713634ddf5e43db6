/**
 * Who may import whom: the lines to read first. A folder may import itself, the folders named here, and packages.
 * A module is used only through its `index.ts`; a library through any of its files.
 * `.dependency-cruiser.cjs` turns this table into rules; a folder that is missing here is refused.
 */
const libraries = ['http', 'keys', 'spreadsheets', 'disclosure', 'statistics', 'pictures'];

/** The modules, bottom of the graph first: each may import those before it, unless `apart` says otherwise. */
const modules = ['rules', 'audit', 'identity', 'workplaces', 'workers', 'wage-surveys', 'me'];

export const architecture = {
  libraries,
  modules,
  /** folder -> folders it may import, beside itself */
  mayImport: {
    shared: [],
    database: ['shared'],
    ...Object.fromEntries(libraries.map((library) => [library, ['shared']])),
    ...Object.fromEntries(
      modules.map((module, place) => [
        module,
        ['shared', 'database', ...libraries, ...modules.slice(0, place)],
      ]),
    ),
    web: ['shared', 'database', ...libraries, ...modules],
    demo: ['shared', 'database', ...libraries, ...modules],
  },
  /** files directly under src/ start the program and may use everything */
};
