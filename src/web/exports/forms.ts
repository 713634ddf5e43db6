import { Transform } from 'class-transformer';
import { exportForms, exportKinds, type ExportForm, type ExportKind } from '../../exports/index.js';
import { Choice, Identifier, Text } from '../../shared/fields.js';
import { PageMark } from '../page-mark.js';

/** An unfilled field of a form arrives as empty text. */
function EmptyAsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

export class NewExportForm {
  @Choice(exportKinds)
  kind!: ExportKind;

  @Choice(exportForms)
  form!: ExportForm;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  siteId?: string;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  employerId?: string;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  jobClassId?: string;

  @Text({ max: 500 })
  reason!: string;
}

export class ExportsPageMark extends PageMark {
  @Choice(['true'], { optional: true })
  asked?: string;
}
