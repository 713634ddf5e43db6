import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, messages } from '../src/shared/messages/index.js';

const unread = new Set(['node_modules', 'dist', 'data', 'coverage', '.git']);
const binary = /\.(png|jpg|gif|ico|pdf|xlsx|woff2?|gz)$/;

/** Every text file of the project, by its path from the root. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return unread.has(entry.name) || /^dist\./.test(entry.name) ? [] : filesBelow(path);
    return entry.isFile() && !binary.test(path) && !path.endsWith('.tsbuildinfo') ? [path] : [];
  });
}

const files = filesBelow('').filter((path) => path !== 'test/tidy.spec.ts');
const code = files.filter((path) => /^(src|test|bench|bin|migrations)\/.*\.(tsx?|js)$/.test(path));
const isTest = (path: string): boolean => /^test\/|\.(spec|fixture)\.tsx?$|\/testing\//.test(path);
const read = (path: string): string => readFileSync(path, 'utf8');

/** `path:line: text` of every line that matches. */
function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

describe('the project is tidy', () => {
  it('silences no check', () => {
    expect(linesWith(/@ts-(ignore|expect-error|nocheck)|eslint-(disable|enable)/, code)).toEqual([]);
    expect(linesWith(/catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*\{\s*\}\)/, code)).toEqual([]);
  });

  it('leaves nothing for later', () => {
    expect(
      linesWith(
        /\b(TODO|FIXME|XXX|HACK)\b/,
        files.filter((path) => path !== 'package-lock.json'),
      ),
    ).toEqual([]);
  });

  it('runs every test, whole', () => {
    const specs = code.filter((path) => /spec\.tsx?$/.test(path));
    expect(specs.length).toBeGreaterThan(20);
    const aside =
      /\b(it|test|describe)\.(only|skip|todo|failing)\b|\b(xit|fit|xdescribe|fdescribe|xtest)\(|jest\.(mock|unstable_mockModule)\(/;
    expect(linesWith(aside, specs)).toEqual([]);
  });

  /** docs/style.md: no long tail; past this a file holds two things. */
  it('has no file of more than 200 lines, no test of more than 300', () => {
    const long = code.flatMap((path) => {
      const lines = read(path).trimEnd().split('\n').length;
      return lines > (isTest(path) ? 300 : 200) && !path.startsWith('migrations/')
        ? [`${path}: ${lines}`]
        : [];
    });
    expect(long).toEqual([]);
  });

  it('writes to the console from nowhere in the program', () => {
    const program = code.filter((path) => path.startsWith('src/') && !isTest(path));
    expect(linesWith(/\bconsole\.\w+\(|\bdebugger\b/, program)).toEqual([]);
  });

  it('takes the time from the clock alone, outside of libraries and the command line', () => {
    const modules = code.filter(
      (path) =>
        /^src\/(rules|audit|identity|workplaces|workers|wage-surveys|memberships|ledger|dues|bank|books|meetings|drives|me|web)\//.test(
          path,
        ) && !isTest(path),
    );
    expect(
      linesWith(/\bDate\.now\(|\bnew Date\(\)|\bCURRENT_(DATE|TIMESTAMP)\b|\bnow\(\)/, modules).filter(
        (line) => !/clock\.now\(\)/i.test(line),
      ),
    ).toEqual([]);
  });

  it('names no machine and no registry', () => {
    const own = files.filter((path) => path !== '.npmrc');
    expect(linesWith(/\/work\/(main|shared)|\/home\/[a-z]+\/[a-z]|\/Users\/[a-z]|C:\\Users/, own)).toEqual(
      [],
    );
    expect(linesWith(/registry[.]npmjs|"resolved": ?"http|artifactory|verdaccio/i, own)).toEqual([]);
  });

  it('documents only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const documents = files.filter((path) => /^(README|docs\/.*)\.md$|^docs\/.*\.md$/.test(path));
    const told = documents.flatMap((path) =>
      [...read(path).matchAll(/npm (?:run (?:-s )?)?([a-z][\w:-]*)/g)].map(([, name]) => name ?? ''),
    );
    const own = new Set([
      'ci',
      'install',
      'run',
      'audit',
      'packages',
      'alone',
      'registry',
      'package',
      'and',
      'only',
    ]);
    expect([...new Set(told)].filter((name) => !(name in scripts) && !own.has(name))).toEqual([]);
    const { 1: known = '' } = /const commands[^=]*= \{([\s\S]*?)\n\};/.exec(read('src/main.ts')) ?? [];
    const commands = documents.flatMap((path) =>
      [...read(path).matchAll(/kitroom -- ([a-z][\w:-]*)/g)].map(([, name]) => name ?? ''),
    );
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => !new RegExp(`^ {2}'?${name}'?:`, 'm').test(known))).toEqual([]);
  });

  /** The description of the API knows a body or a view by its name alone: of two alike it would show one. */
  it('has no two bodies or views of one name', () => {
    const names = code
      .filter((path) => path.startsWith('src/') && !path.startsWith('src/web/'))
      .flatMap((path) =>
        [...read(path).matchAll(/^export class (\w+(?:Body|View))\b/gm)].map(([, name]) => name),
      );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('says why it has each package it depends on', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const reasons = files
      .filter((path) => path.startsWith('docs/adr/'))
      .map(read)
      .join('\n');
    const isNamed = (name: string): boolean =>
      reasons.includes(name) ||
      reasons.includes(`${name.split('/')[0]}/*`) ||
      reasons.includes(`\`${name.split('/')[1]}\``);
    expect(Object.keys(dependencies).filter((name) => !isNamed(name))).toEqual([]);
  });

  it('pins every package to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('can take away each guard that is listed', () => {
    const guards = JSON.parse(read('test/support/guards.json')) as Record<
      'guard' | 'file' | 'find' | 'test',
      string
    >[];
    expect(guards.length).toBeGreaterThan(8);
    const lost = guards.filter(({ file, find, test }) => !files.includes(test) || !read(file).includes(find));
    expect(lost.map(({ guard }) => guard)).toEqual([]);
  });

  it('keeps a changelog of what is not released yet', () => {
    expect(read('CHANGELOG.md')).toMatch(/^## Unreleased$/m);
  });
});

describe('a sentence for people', () => {
  const folder = 'src/shared/messages';
  const codes = Object.keys(messages) as (keyof typeof messages)[];

  it('stands in a catalogue that is listed, under a code that no other has', () => {
    const catalogues = readdirSync(folder).filter((name) =>
      read(join(folder, name)).includes('= catalogue({'),
    );
    const listed = readdirSync(folder)
      .map((name) => read(join(folder, name)))
      .join('\n');
    expect(catalogues.filter((name) => !listed.includes(`from './${name.replace(/ts$/, 'js')}'`))).toEqual(
      [],
    );
    const all = catalogues.flatMap((name) =>
      [...read(join(folder, name)).matchAll(/^ {2}'([\w.-]+)': \{/gm)].map(([, each]) => each),
    );
    expect(all.length).toBe(codes.length);
    expect(all.filter((each, at) => all.indexOf(each) !== at)).toEqual([]);
    expect(codes.filter((each) => !/^[a-z]\w*\.\w+$/.test(each))).toEqual([]);
  });

  it('says the same in both languages: the same values, and something', () => {
    const values = (text: string): string =>
      [...text.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .sort()
        .join();
    const unlike = codes.filter((each) => values(messages[each].en) !== values(messages[each].fr));
    expect(unlike).toEqual([]);
    expect(
      codes.filter((each) => languages.some((language) => messages[each][language].trim() === '')),
    ).toEqual([]);
  });

  it('is used', () => {
    const program = code
      .filter((path) => path.startsWith('src/') && !path.startsWith(folder))
      .map(read)
      .join('\n');
    const built = [...program.matchAll(/`([a-z]\w*\.)?[^`]*\$\{/g)].flatMap(([, start]) =>
      start ? [start] : [],
    );
    const idle = codes.filter(
      (each) => !program.includes(`'${each}'`) && !built.some((start) => each.startsWith(start)),
    );
    expect(idle).toEqual([]);
  });
});
