// The table of architecture.js as rules; see test/architecture.spec.ts for a breach of each.
const { architecture } = require('./architecture.js');

const { libraries, modules, mayImport, start } = architecture;
const anyOf = (names) => `(${names.join('|')})`;
const tests = '(\\.(spec|e2e-spec|fixture)\\.tsx?$|/testing/|^test/)';
const frameworks =
  '(^|/)node_modules/(@nestjs|@fastify|fastify|typeorm|pg|class-validator|class-transformer)/';
const listed = [...Object.keys(mayImport), ...start];

const refuse = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    {
      name: 'folder-unlisted',
      comment: 'name the folder in architecture.js',
      severity: 'error',
      from: {},
      // the way to speak of every file, also one that neither imports nor is imported
      module: { path: '^src/[^/]+/', pathNot: `^src/${anyOf(listed)}/`, numberOfDependentsLessThan: 100 },
    },
    refuse('cycle', 'two files that need each other are one file, or miss a third', {}, { circular: true }),
    ...Object.entries(mayImport).map(([folder, others]) =>
      refuse(
        `against-the-table-${folder}`,
        `${folder} may import: ${others.join(', ') || 'nothing else'}`,
        { path: `^src/${folder}/`, pathNot: tests },
        { path: '^(src|migrations|bin|bench)/', pathNot: `^src/${anyOf([folder, ...others])}/` },
      ),
    ),
    ...[...modules, 'backup', 'retention', 'web'].map((module) =>
      refuse(
        `past-the-door-${module}`,
        `use src/${module}/index.ts`,
        { path: '^(src|migrations)/', pathNot: [`^src/${module}/`, tests] },
        { path: `^src/${module}/`, pathNot: `^src/${module}/index\\.ts$` },
      ),
    ),
    refuse(
      'rules-not-alone',
      'a rule reads like the by-law: it knows shared, libraries and other rules',
      { path: '\\.rules\\.tsx?$', pathNot: tests },
      {
        path: '^(src|migrations|bin|bench)/',
        pathNot: [`^src/${anyOf(['shared', ...libraries])}/`, '\\.rules\\.tsx?$'],
      },
    ),
    refuse(
      'rules-know-the-framework',
      'not even by way of another file',
      { path: '\\.rules\\.tsx?$', pathNot: tests },
      { path: frameworks, reachable: true },
    ),
    refuse(
      'library-knows-the-framework',
      'a library can be read, tested and reused without it',
      { path: `^src/${anyOf(libraries)}/`, pathNot: tests },
      { path: frameworks, reachable: true },
    ),
    refuse(
      'package-not-a-dependency',
      'add it to dependencies in package.json, or do without',
      { path: '^(src|migrations)/', pathNot: tests },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm'] },
    ),
    refuse('unresolvable', 'the file or package is not there', {}, { couldNotResolve: true }),
    refuse(
      'test-code-in-the-program',
      'what only a test uses stays with the tests',
      { path: '^(src|migrations)/', pathNot: tests },
      { path: tests },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.d.ts', '.json'],
    },
  },
};
