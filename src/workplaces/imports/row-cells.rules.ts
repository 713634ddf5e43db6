import type { FieldError } from '../../shared/errors.js';
import { cleanText, isBlank } from '../../shared/texts.js';
import type { CellReading } from './cells.rules.js';
import type { MapColumns, MapField } from './columns.rules.js';

export const longest = { name: 200, source: 300 } as const;

/** The cells of one record by field, and what is wrong or doubtful with them. */
export class RowCells {
  readonly errors: FieldError[] = [];
  readonly warnings: FieldError[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: MapColumns,
  ) {}

  isEmpty(): boolean {
    return [...this.columns.places.keys()].every((field) => this.text(field) === null);
  }

  warn(field: MapField, code: FieldError['code'], values: FieldError['values'] = {}): void {
    this.warnings.push({ field, code, values });
  }

  /** null when the cell says nothing */
  text(field: MapField): string | null {
    const place = this.columns.places.get(field);
    const cell = place === undefined ? undefined : this.cells[place];
    return isBlank(cell) ? null : cleanText(cell ?? '') || null;
  }

  name(field: MapField, most: number = longest.name): string | null {
    const text = this.text(field)?.replace(/\s+/g, ' ') ?? null;
    if (text === null || text.length <= most) return text;
    return this.refuse(field, 'name.unfit', { name: text.slice(0, 80), most });
  }

  value<Value>(field: MapField, reader: (text: string) => CellReading<Value>): Value | null {
    const text = this.text(field);
    if (text === null) return null;
    const reading = reader(text);
    return 'code' in reading ? this.refuse(field, reading.code) : reading.value;
  }

  /** A field's first mistake is enough. */
  refuse(field: MapField, code: FieldError['code'], values: FieldError['values'] = {}): null {
    const text = this.text(field)?.slice(0, 80) ?? '';
    if (!this.errors.some((error) => error.field === field)) {
      this.errors.push({ field, code, values: { text, ...values } });
    }
    return null;
  }
}
