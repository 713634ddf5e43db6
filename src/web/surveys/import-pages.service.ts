import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validateField } from '../../http/validate.js';
import type { Actor } from '../../shared/actor.js';
import type { Language } from '../../shared/messages/index.js';
import type { Page } from '../../shared/paging.js';
import {
  type ImportIds,
  type ImportProgress,
  ImportsService,
  NameDecisionsBody,
  NamesService,
  type ReportRow,
  RowsService,
} from '../../wage-surveys/index.js';
import { type ConfirmedMap, MapService } from '../../workplaces/index.js';

const rowsOnPage = 100;
const nameKinds = ['employer', 'site', 'jobClass'] as const;

/** One brought file as its page shows it. */
export interface WholeImport {
  ids: ImportIds;
  progress: ImportProgress;
  rows: Page<ReportRow>;
  /** what a name may be the same as */
  map: ConfirmedMap;
}

interface Wanted {
  status: ReportRow['status'] | null;
  after: string | undefined;
  language: Language;
}

@Injectable()
export class ImportPagesService {
  constructor(
    private readonly db: DataSource,
    private readonly imports: ImportsService,
    private readonly rows: RowsService,
    private readonly names: NamesService,
    private readonly map: MapService,
  ) {}

  async import(actor: Actor, ids: ImportIds, wanted: Wanted): Promise<WholeImport> {
    const progress = await this.imports.progress(actor, ids);
    const nothingYet: Page<ReportRow> = { items: [], next: null };
    const rows =
      progress.file === null
        ? nothingYet
        : await this.rows.page(actor, ids, { ...wanted, limit: rowsOnPage });
    return { ids, progress, rows, map: await this.map.confirmed(this.db.manager) };
  }

  /** A form's fields are `kind.name`; an empty one is left for later. */
  async decideNames(actor: Actor, ids: ImportIds, form: unknown): Promise<void> {
    const fields = Object.entries((form ?? {}) as Record<string, unknown>);
    const decisions = Object.fromEntries(
      nameKinds.map((kind) => [
        kind,
        Object.fromEntries(
          fields
            .filter(
              ([field, value]) => field.startsWith(`${kind}.`) && typeof value === 'string' && value !== '',
            )
            .map(([field, value]) => [field.slice(kind.length + 1), decisionOf(value as string)]),
        ),
      ]),
    );
    await this.names.decide(actor, ids, await validateField(NameDecisionsBody, decisions));
  }
}

function decisionOf(value: string): string | { sameAs: string } {
  return value === 'create' || value === 'pool' ? value : { sameAs: value };
}
