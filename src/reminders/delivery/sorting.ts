import type { DueRow } from './due.sql.js';
import { nextStep, type Step } from './next-step.js';
import type { Letter } from './letter.js';
import type { Settling } from './settling.sql.js';

export interface Sorted {
  settlings: Settling[];
  letters: Letter[];
}

/** What needs no letter, and the letters: one for each occurrence, or one for all that an account is told together. */
export function sorted(rows: readonly DueRow[], now: Date): Sorted {
  const settlings: Settling[] = [];
  const letters = new Map<string, Letter>();
  for (const row of rows) {
    if (row.isEnded) {
      settlings.push({ row, outcome: 'cancelled', why: row.why });
      continue;
    }
    const step = nextStep(row, now);
    if (step.kind !== 'send') {
      settlings.push(settlingOf(row, step));
      continue;
    }
    const key = row.gatheredInto ?? (step.isGathered ? `all of ${row.accountId}` : row.id);
    const letter = letters.get(key) ?? { parts: [], wording: step.wording };
    letter.parts.push({ row, why: step.why });
    letters.set(key, letter);
  }
  return { settlings, letters: [...letters.values()] };
}

function settlingOf(row: DueRow, step: Exclude<Step, { kind: 'send' }>): Settling {
  const { why } = step;
  if (step.kind === 'wait') return { row, outcome: null, nextAt: step.at, why };
  if (step.kind === 'list') return { row, outcome: 'listed', why };
  const line = { code: 'reminder.not_sent', values: { day: row.occursOn } } as const;
  return { row, outcome: 'dropped', why, line };
}
