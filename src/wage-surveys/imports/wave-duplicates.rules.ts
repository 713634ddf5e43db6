import { nameKey } from '../../shared/names.js';
import type { DuplicateKeyed } from '../reading/duplicates.rules.js';
import type { KnownNames } from './names-in-file.rules.js';
import type { RowKeys } from './stored-row.rules.js';

/** One row of the wave on its way through the search for duplicates. */
export interface WaveRow extends DuplicateKeyed {
  importId: string;
  /** what the row is without the others */
  status: 'accepted' | 'partial';
}

/** One file of the wave. `importId` is '' for one that is only tried. */
export interface WaveFile {
  importId: string;
  number: number;
  rows: readonly RowKeys[];
  /** doubtful rows that a person decided, by line */
  decided: ReadonlyMap<number, 'accepted' | 'partial' | 'rejected'>;
}

/**
 * The rows of the wave that count and may have an equal: those whose respondent, or without one whose answer, occurs
 * more than once. Most occur once, and a long file's rows would fill the memory. They are compared by ids of the map
 * where their names are on it.
 */
export function* waveRows(files: readonly WaveFile[], known: KnownNames): Generator<WaveRow> {
  const repeated = repeatedKeys(files);
  for (const file of files) {
    const { importId, number } = file;
    for (const { keys, status } of countingRows(file)) {
      if (!repeated.has(likenessOf(keys))) continue;
      const [line, , , respondent, employer, , jobClass, submittedAt, fingerprint] = keys;
      yield {
        importId,
        file: number,
        line,
        good: true,
        status,
        respondent,
        employer: known.employer(employer) ?? employer,
        jobClass: known.jobClass(jobClass) ?? jobClass,
        submittedAt,
        fingerprint,
      };
    }
  }
}

function* countingRows({
  rows,
  decided,
}: WaveFile): Generator<{ keys: RowKeys; status: 'accepted' | 'partial' }> {
  for (const keys of rows) {
    const [line, read] = keys;
    const status = read === 'review' ? decided.get(line) : read;
    if (status === 'accepted' || status === 'partial') yield { keys, status };
  }
}

/** Rows that are to be compared at all have this in common. */
function likenessOf([, , , respondent, , , , , fingerprint]: RowKeys): string {
  const key = respondent === null ? '' : nameKey(respondent);
  return key === '' ? `answer ${fingerprint}` : `person ${key}`;
}

function repeatedKeys(files: readonly WaveFile[]): Set<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const file of files) {
    for (const { keys } of countingRows(file)) {
      const likeness = likenessOf(keys);
      if (once.has(likeness)) repeated.add(likeness);
      else once.add(likeness);
    }
  }
  return repeated;
}
