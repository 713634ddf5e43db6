import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, it } from '@jest/globals';
import { transformFile } from '@swc/core';

const run = promisify(execFile);

const question = `
  const { decideHiding } = await import(process.argv[1] + '/decide.js');
  const { organizersRules } = await import(process.argv[1] + '/rules.js');
  const cells = [[null, 60], ['north', 20], ['south', 20], ['west', 17], ['east', 3]]
    .map(([employer, respondents]) => ({ key: [employer], respondents }));
  const lattice = { dimensions: ['employer'], parents: { site: 'employer' }, cells };
  const decisions = await decideHiding(lattice, organizersRules);
  console.log(decisions.filter(({ shown }) => !shown).map(({ key }) => key[0]).join(' '));
`;

/** As the build does: TypeScript compiled, JavaScript copied. */
async function buildInto(folder: string): Promise<void> {
  const source = join(process.cwd(), 'src', 'disclosure');
  for (const name of await readdir(source)) {
    if (name.endsWith('.js')) await copyFile(join(source, name), join(folder, name));
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { code } = await transformFile(join(source, name));
    await writeFile(join(folder, name.replace(/\.ts$/, '.js')), code);
  }
}

describe('the thread of the chooser and the auditor', () => {
  it('also starts from a build, where there is no TypeScript', async () => {
    const built = await mkdtemp(join(process.cwd(), 'node_modules', '.disclosure-'));
    try {
      await buildInto(built);
      const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', question, built]);
      expect({ hidden: stdout.trim(), stderr }).toEqual({ hidden: 'west east', stderr: '' });
    } finally {
      await rm(built, { recursive: true });
    }
  });
});
