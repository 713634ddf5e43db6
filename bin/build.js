// Turns TypeScript into JavaScript with SWC: no types are checked here, `npm test` does that.
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  mkdirSync,
  rmSync,
  renameSync,
  copyFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', 'built');

/** Every source file with its time: a change, an addition or a removal makes another word. */
function sourcesNow() {
  const files = ['src', 'migrations', 'bench'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return files.sort();
}

function wordFor(files) {
  const settings = ['package.json', '.swcrc'].map((name) => join(root, name));
  return [...files, ...settings]
    .map((file) => `${file.slice(root.length)} ${statSync(file).mtimeMs}`)
    .join('\n');
}

export async function build() {
  removeDrafts();
  const files = sourcesNow();
  const word = wordFor(files);
  const draft = join(root, `dist.${process.pid}`);
  const { transformFile } = await import('@swc/core');
  const options = { ...JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8')), swcrc: false, exclude: [] };
  await Promise.all(
    files.map(async (file) => {
      const target = join(draft, file.slice(root.length));
      mkdirSync(dirname(target), { recursive: true });
      if (!/\.tsx?$/.test(file)) return copyFileSync(file, target);
      if (/spec\.tsx?$/.test(file)) return undefined;
      const { code, map } = await transformFile(file, { ...options, filename: file });
      const script = target.replace(/\.tsx?$/, '.js');
      writeFileSync(script, `${code}\n//# sourceMappingURL=${script.split('/').at(-1)}.map\n`);
      return writeFileSync(`${script}.map`, map);
    }),
  );
  writeFileSync(join(draft, 'built'), word);
  replace(join(root, 'dist'), draft);
}

/** What a build left that was killed on its way. */
function removeDrafts() {
  for (const name of readdirSync(root).filter((each) => /^dist\.\d+/.test(each))) {
    if (!isAlive(Number(name.split('.')[1]))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands may build at the same moment: the last one's build stays, and none is ever half there. */
function replace(place, draft) {
  const old = `${draft}.old`;
  for (let tries = 0; ; tries += 1) {
    try {
      if (existsSync(place)) renameSync(place, old);
      renameSync(draft, place);
      break;
    } catch (error) {
      // the other one was between its two renames
      if (tries >= 20 || !['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

export async function buildIfStale() {
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === wordFor(sourcesNow());
  if (!isFresh) await build();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
