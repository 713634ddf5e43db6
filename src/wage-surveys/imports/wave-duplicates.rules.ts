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

/** The rows of the wave that count, compared by ids of the map where their names are on it. */
export function* waveRows(files: readonly WaveFile[], known: KnownNames): Generator<WaveRow> {
  for (const { importId, number, rows, decided } of files) {
    for (const [line, read, , respondent, employer, , jobClass, submittedAt, fingerprint] of rows) {
      const status = read === 'review' ? decided.get(line) : read;
      if (status !== 'accepted' && status !== 'partial') continue;
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
