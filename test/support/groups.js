// Test files that are run together. Loading the application takes longer than most files take: a group loads it once.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const filesTogether = 6;
/** What is said outside of a `describe` would be said to the whole group; programs of their own have long tests. */
const isAlone = /^(before|after)(All|Each)\(|support\/(started-program|own-union|second-process)\.js/m;
const isTest = /\.(spec|e2e-spec)\.tsx?$/;

/** Each group is a file that imports its members. @returns what jest is to run */
export function writeGroups(root) {
  const folder = groupsFolder(root);
  removeGroups(root);
  mkdirSync(folder);
  const found = ['src', 'test'].map((part) =>
    readdirSync(join(root, part), { recursive: true })
      .filter((name) => isTest.test(name))
      .map((name) => join(root, part, name))
      .sort(),
  );
  const alone = found.flat().filter((path) => isAlone.test(readFileSync(path, 'utf8')));
  const groups = found.flatMap((paths) => inGroups(paths.filter((path) => !alone.includes(path))));
  return [...alone, ...groups.map((paths, number) => written(folder, number, paths))];
}

export function removeGroups(root) {
  rmSync(groupsFolder(root), { recursive: true, force: true });
}

function groupsFolder(root) {
  return join(root, 'test', '.groups');
}

function inGroups(paths) {
  return Array.from({ length: Math.ceil(paths.length / filesTogether) }, (_, number) =>
    paths.slice(number * filesTogether, (number + 1) * filesTogether),
  );
}

function written(folder, number, paths) {
  const path = join(folder, `${number}.spec.ts`);
  const lines = paths.map((each) => {
    const from = relative(folder, each).split(sep).join('/');
    return `import '${from.replace(/\.tsx?$/, '.js')}';\n`;
  });
  writeFileSync(path, lines.join(''));
  return path;
}
