import { Problem } from '../shared/errors.js';
import { readSheet, type ReadLimits, type SheetFile, type SheetRecord } from './read.js';

const names = new Set(['employer', 'job', 'pay', 'comments']);

/** Knows four names of columns. */
export function recognise(cells: readonly string[]): number {
  return cells.filter((cell) => names.has(cell.trim().toLowerCase())).length;
}

export interface Reading extends Omit<SheetFile, 'records'> {
  records: SheetRecord[];
}

/** The file and all its records at once. */
export async function reading(bytes: Buffer, limits: Partial<ReadLimits> = {}): Promise<Reading> {
  const { records, ...file } = await readSheet(bytes, { fileName: 'answers', recognise, limits });
  const all: SheetRecord[] = [];
  for await (const batch of records()) all.push(...batch);
  return { ...file, records: all };
}

/** The code under which a file is refused; null if it is read. */
export async function refusal(bytes: Buffer, limits: Partial<ReadLimits> = {}): Promise<string | null> {
  try {
    await reading(bytes, limits);
    return null;
  } catch (error) {
    if (error instanceof Problem && error.status === 422) return error.code;
    throw error;
  }
}

/** A seed of its own for every run, printed with a failure; `TEST_LONG` runs ten times as many. */
export function runs(count: number): { numRuns: number; seed: number } {
  return { numRuns: process.env['TEST_LONG'] ? count * 10 : count, seed: Date.now() & 0x7fffffff };
}
