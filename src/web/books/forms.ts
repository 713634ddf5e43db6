import { BookImportSettings, bookRowStatuses } from '../../books/index.js';
import type { Upload } from '../../http/upload.js';
import { validateField } from '../../http/validate.js';
import { Choice, CountParameter, Text } from '../../shared/fields.js';

export class BookPageQuery {
  @Choice(bookRowStatuses, { optional: true })
  status?: (typeof bookRowStatuses)[number];

  @Text({ optional: true, max: 1000 })
  after?: string;

  @Text({ optional: true, max: 2, description: 'the language switch' })
  language?: string;
}

const most = 100_000_000;

/** The numbers of a file that was looked at; the proposal's own check reads them once more. */
export class AskingForm {
  @Text({ min: 64, max: 64 })
  digest!: string;

  @CountParameter({ max: most })
  people!: number;

  @CountParameter({ max: most })
  initiated!: number;

  @CountParameter({ max: most })
  payments!: number;

  @CountParameter({ max: most })
  months!: number;

  @CountParameter({ max: 100_000_000_000 })
  amountCents!: number;
}

/** A form's fields of this name hold what to do with a line. */
export const decisionField = (line: number): string => `line.${line}`;

/** The same settings as in the API, from the fields of a form. */
export function settingsOf({ fields }: Upload): Promise<BookImportSettings> {
  const decisions = Object.entries(fields).flatMap(([field, word]) =>
    field.startsWith('line.') && word !== '' ? [[field.slice('line.'.length), word]] : [],
  );
  return validateField(BookImportSettings, {
    dryRun: fields['act'] !== 'take',
    ...(fields['asOf'] ? { asOf: fields['asOf'] } : {}),
    ...(fields['year'] ? { year: Number(fields['year']) } : {}),
    ...(fields['digest'] ? { digest: fields['digest'] } : {}),
    decisions: Object.fromEntries(decisions) as Record<string, string>,
  });
}
