import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { isMessageCode } from './index.js';

describe('the acts of the log', () => {
  it('have words each, for whoever reads their own data', async () => {
    const root = new URL('../../', import.meta.url);
    const files = await readdir(root, { recursive: true });
    const sources = await Promise.all(
      files
        .filter((file) => /\.ts$/.test(file) && !file.endsWith('.spec.ts'))
        .map((file) => readFile(new URL(file, root), 'utf8')),
    );
    const acts = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/action: '([a-z_]+\.[a-z_]+)'/g)].map(([, act]) => act!),
      ),
    );
    expect(acts.size).toBeGreaterThan(50);
    expect([...acts].filter((act) => !isMessageCode(`own_act.${act.replace('.', '_')}`))).toEqual([]);
  });
});
