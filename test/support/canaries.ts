import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * Words that occur nowhere else, to be put into sealed fields and looked for everywhere. All begin alike, so that one
 * search finds any of them. Lower-case letters and digits only: an address keeps them as they are.
 */
export class Canaries {
  readonly mark = `canary${randomBytes(8).toString('hex')}`;
  private count = 0;

  next(): string {
    return `${this.mark}n${this.count++}`;
  }

  /** Every form in which the mark could lie somewhere. */
  forms(): Map<string, Buffer> {
    const plain = Buffer.from(this.mark);
    const wide = Buffer.from(this.mark, 'utf16le');
    const forms = new Map<string, Buffer>([
      ['utf-8', plain],
      ['utf-16le', wide],
      ['utf-16be', Buffer.from(wide).swap16()],
      ['hex', Buffer.from(plain.toString('hex'))],
      ['HEX', Buffer.from(plain.toString('hex').toUpperCase())],
    ]);
    // of base64 only what does not hang on the neighbours, at each of its three alignments
    for (const [name, text] of [
      ['base64', plain],
      ['base64 of utf-16le', wide],
    ] as const) {
      for (const shift of [0, 1, 2]) {
        const encoded = Buffer.concat([Buffer.alloc(shift), text]).toString('base64');
        forms.set(`${name} at ${shift}`, Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4)));
      }
    }
    return forms;
  }

  /** The forms found in `bytes`. */
  found(bytes: Buffer): string[] {
    return [...this.forms()].filter(([, form]) => bytes.includes(form)).map(([name]) => name);
  }
}

/** The content of every table as text, one buffer each; what is sealed shows as hex. */
export async function tableTexts(databaseUrl: string): Promise<Map<string, Buffer>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const texts = new Map<string, Buffer>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      texts.set(name, Buffer.from(rows.map(({ text }) => text).join('\n')));
    }
    return texts;
  } finally {
    await client.end();
  }
}

/** Writes what the server still holds in memory to its folder. */
export async function checkpoint(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

/** Files below `folder` in which one of the canaries' forms lies. */
export async function filesWith(canaries: Canaries, folder: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // another test file's database may be dropped meanwhile
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
    const forms = canaries.found(bytes);
    if (forms.length > 0) found.set(path, forms);
  }
  return found;
}
