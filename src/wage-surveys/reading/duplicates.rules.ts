import type { AnswerValues } from './fields.rules.js';
import { nameKey } from './names.rules.js';

/** What is compared of one record. `employer` and `jobClass` are ids of the map where resolved, else the names. */
export interface DuplicateKeyed {
  /** Place of the file among those of the wave, from 0. */
  file: number;
  line: number;
  /** Whether the record counts: accepted or partial, or a reviewed one that was accepted. */
  good: boolean;
  respondent: string | null;
  employer: string;
  jobClass: string;
  submittedAt: string | null;
  /** From `answerFingerprint`. */
  fingerprint: string;
}

export interface DuplicateFindings<Row> {
  /** Dropped record to the one that stays for it. */
  duplicateOf: Map<Row, Row>;
  /** Record without respondent to the first identical one; nothing is dropped. */
  suspected: Map<Row, Row>;
}

/**
 * Same respondent, employer and job class: the latest stays, by submission time when all of them have one, else by
 * order of file and line. Without a respondent nothing is dropped, but identical answers are named. A record that is
 * not good neither replaces nor is replaced. Linear, and the same whatever the order of `rows`.
 */
export function findDuplicates<Row extends DuplicateKeyed>(rows: Iterable<Row>): DuplicateFindings<Row> {
  const same = new Map<string, Row[]>();
  const identical = new Map<string, Row[]>();
  const names = new Map<string, string>();
  for (const row of rows) {
    if (!row.good) continue;
    const respondent = row.respondent === null ? '' : keyOf(row.respondent, names);
    if (respondent === '') gather(identical, row.fingerprint, row);
    else
      gather(same, JSON.stringify([respondent, keyOf(row.employer, names), keyOf(row.jobClass, names)]), row);
  }
  const findings: DuplicateFindings<Row> = { duplicateOf: new Map(), suspected: new Map() };
  for (const group of same.values())
    if (group.length > 1) dropAllBut(latest(group), group, findings.duplicateOf);
  for (const group of identical.values())
    if (group.length > 1) dropAllBut(first(group), group, findings.suspected);
  return findings;
}

/** What makes two answers identical: everything but when they were given. */
export function answerFingerprint(values: AnswerValues): string {
  return JSON.stringify({ ...values, submittedAt: null });
}

function keyOf(name: string, names: Map<string, string>): string {
  const before = names.get(name);
  if (before !== undefined) return before;
  const key = nameKey(name);
  names.set(name, key);
  return key;
}

function gather<Row>(groups: Map<string, Row[]>, key: string, row: Row): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}

function later(a: DuplicateKeyed, b: DuplicateKeyed): boolean {
  return a.file !== b.file ? a.file > b.file : a.line > b.line;
}

function latest<Row extends DuplicateKeyed>(group: readonly Row[]): Row {
  const timed = group.every(({ submittedAt }) => submittedAt !== null);
  return group.reduce((kept, row) => {
    const [before, now] = [kept.submittedAt ?? '', row.submittedAt ?? ''];
    const replaces = timed && before !== now ? now > before : later(row, kept);
    return replaces ? row : kept;
  });
}

function first<Row extends DuplicateKeyed>(group: readonly Row[]): Row {
  return group.reduce((kept, row) => (later(kept, row) ? row : kept));
}

function dropAllBut<Row>(kept: Row, group: readonly Row[], into: Map<Row, Row>): void {
  for (const row of group) if (row !== kept) into.set(row, kept);
}
