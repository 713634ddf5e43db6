import { readFile, writeFile } from 'node:fs/promises';
import { type Anchor, BlocksService, readAnchor, SealingService, type Verification } from '../audit/index.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import { say } from '../shared/messages/index.js';
import type { Settings } from '../shared/settings.js';
import { withDatabase } from './database.js';

/** Seals what waits and writes the newest block as JSON, to keep where whoever holds this machine cannot change it. */
export async function writeAnchor(settings: Settings, file: string | undefined): Promise<void> {
  await withDatabase(settings, 'audit anchor', async (db) => {
    await new SealingService(db, new Clock()).seal();
    const newest = await new BlocksService(db).newest();
    if (!newest) throw new Problem(422, 'log.empty');
    const { number, hash, sealedAt, total: entries } = newest;
    const text = `${JSON.stringify({ number, hash, sealedAt, entries })}\n`;
    if (file === undefined) process.stdout.write(text);
    else await writeFile(file, text);
  });
}

/** Compares the whole log with its blocks, says what differs, and fails on any difference. */
export async function verifyLog(settings: Settings, anchorFile: string | undefined): Promise<void> {
  const anchor = anchorFile === undefined ? null : await anchorIn(anchorFile);
  await withDatabase(settings, 'audit verify', async (db) => {
    const found = await new BlocksService(db).verify({ anchor, mostEntries: null });
    process.stdout.write(`${report(found, new Clock().now()).join('\n')}\n`);
    if (found.differenceCount > 0) throw new Problem(422, 'log.differs', { count: found.differenceCount });
  });
}

async function anchorIn(file: string): Promise<Anchor> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Problem(422, 'command.wrong_option', { option: `--anchor ${file}` });
  });
  const { number, hash } = fieldsOf(text);
  const anchor = readAnchor(number, hash);
  if (!anchor) throw new Problem(422, 'log.anchor_unreadable');
  return anchor;
}

function fieldsOf(text: string): { number?: unknown; hash?: unknown } {
  try {
    return Object(JSON.parse(text)) as { number?: unknown; hash?: unknown };
  } catch {
    return {};
  }
}

function report(found: Verification, now: Date): string[] {
  const { differences, differenceCount, tail, newest } = found;
  const minutes = tail.oldestAt ? Math.floor((now.getTime() - tail.oldestAt.getTime()) / 60_000) : 0;
  const lines = differences.map(({ code, block, entry }) =>
    say('en', code, { block: block ?? '–', entry: entry ?? '–' }),
  );
  if (differenceCount === 0) {
    lines.push(
      say('en', 'log.holds', { entries: found.entries, from: found.from ?? '–', newest: newest ?? '–' }),
    );
  }
  if (found.anchorHolds) lines.push(say('en', 'log.anchor_holds'));
  lines.push(say('en', 'log.tail', { entries: tail.entries, minutes }));
  return lines;
}
