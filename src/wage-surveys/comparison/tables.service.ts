import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Act, AuditService } from '../../audit/index.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { Closing } from '../closing/closing.entity.js';
import type { Dimension } from '../closing/groups.rules.js';
import type { Measure, PublishedBenefits, PublishedPay } from '../closing/published.js';
import { SurveysService } from '../surveys/surveys.service.js';
import type { WageSurvey } from '../surveys/wage-survey.entity.js';
import { dimensionsAskedFor } from './by.rules.js';
import { type FrozenMap, keysOf, type TableKey } from './grid.rules.js';
import { Posted } from './posted.js';
import type { ClosedTable, ShownCell, TableCell } from './table.js';

interface EntryRow {
  kind: 'employer' | 'site' | 'jobClass';
  id: string;
  name: string;
  employerId: string;
}

interface CellRow<Figures> extends ShownCell<Figures> {
  dimensions: Dimension[];
  values: string[];
}

/** What of the published figures is read; the log tells it, and never which figures were seen. */
export type Part = Measure | 'benefits';

/** The figures of a table of each part. */
export interface FiguresOf extends Record<Measure, PublishedPay> {
  benefits: PublishedBenefits;
}

const columns: Record<Part, string> = {
  hourly: 'hourly',
  effectiveHourly: 'effective_hourly',
  benefits: 'benefits',
};

const mostKnown = 20;

/** The tables of closed surveys, from what was stored at closing; each reading is logged. */
@Injectable()
export class TablesService {
  /** A closed survey never changes, so what was read of it once may be told again. */
  private readonly known = new Map<string, ClosedTable<unknown>>();

  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly rules: RulesService,
    private readonly surveys: SurveysService,
  ) {}

  /** @throws Problem 404, 409 `survey.open`, 400 for an unknown `by` */
  async read<Of extends Part>(
    actor: Actor,
    wish: { surveyId: string; by: string; part: Of },
  ): Promise<ClosedTable<FiguresOf[Of]>> {
    const { surveyId, part } = wish;
    return this.db.transaction(async (tx) => {
      const survey = await this.surveys.one(surveyId, tx);
      if (survey.closedAt === null) throw new Problem(409, 'survey.open');
      const by = dimensionsAskedFor(wish.by, survey.groups);
      await this.audit.record(tx, actor, actOf(surveyId, by, part));
      const address = [surveyId, part, ...by].join(' ');
      const known = this.known.get(address) as ClosedTable<FiguresOf[Of]> | undefined;
      return known ?? this.keep(address, await this.load(tx, survey, { by, part }));
    });
  }

  private async load<Of extends Part>(
    tx: EntityManager,
    survey: WageSurvey,
    { by, part }: { by: Dimension[]; part: Of },
  ): Promise<ClosedTable<FiguresOf[Of]>> {
    const { id: surveyId, asOf, currency, k } = survey;
    const closing = await tx.findOneBy(Closing, { surveyId });
    if (closing === null) throw nothingHere();
    const map = await mapOf(tx, surveyId);
    const shown = await shownCells<FiguresOf[Of]>(tx, { surveyId, by, part });
    const profile = await this.rules.profile(tx);
    return {
      surveyId,
      by,
      asOf,
      currency,
      k,
      rulesVersion: closing.rulesVersion,
      yardsticks: closing.yardsticks,
      names: new Map([...map.employers, ...map.sites, ...map.jobClasses].map(({ id, name }) => [id, name])),
      cells: cellsOf({ by, map, shown, closing }),
      synthetic: profile?.demo ?? false,
    };
  }

  /** The one known longest makes room. */
  private keep<Table extends ClosedTable<unknown>>(address: string, table: Table): Table {
    const [oldest] = this.known.keys();
    if (this.known.size >= mostKnown && oldest !== undefined) this.known.delete(oldest);
    this.known.set(address, table);
    return table;
  }
}

async function mapOf(tx: EntityManager, surveyId: string): Promise<FrozenMap> {
  const rows = await tx.query<EntryRow[]>(
    `SELECT kind, entry_id AS id, name, employer_id AS "employerId"
     FROM wage_survey_map_entries WHERE survey_id = $1 ORDER BY place`,
    [surveyId],
  );
  const of = (wanted: EntryRow['kind']) => rows.filter(({ kind }) => kind === wanted);
  return { employers: of('employer'), sites: of('site'), jobClasses: of('jobClass') };
}

/** Those whose every dimension is one of the table's: its cells and its totals. */
async function shownCells<Figures>(
  tx: EntityManager,
  { surveyId, by, part }: { surveyId: string; by: readonly Dimension[]; part: Part },
): Promise<Map<string, ShownCell<Figures>>> {
  const rows = await tx.query<CellRow<Figures>[]>(
    `SELECT dimensions, "values", without_employer AS "withoutEmployer", ${columns[part]} AS figures
     FROM wage_survey_cells WHERE survey_id = $1 AND dimensions <@ $2::text[]`,
    [surveyId, by],
  );
  return new Map(
    rows.map((row) => {
      const key = by.map((dimension) => row.values[row.dimensions.indexOf(dimension)] ?? null);
      return [textOf(key), row];
    }),
  );
}

function cellsOf<Figures>(from: {
  by: readonly Dimension[];
  map: FrozenMap;
  shown: ReadonlyMap<string, ShownCell<Figures>>;
  closing: Closing;
}): TableCell<Figures>[] {
  const rates = new Posted(from.closing.postedRates);
  const benefits = new Posted(from.closing.postedBenefits);
  return keysOf(from.by, from.map).map((key) => {
    const at = (dimension: Dimension) => key[from.by.indexOf(dimension)] ?? null;
    const place = { employer: at('employer'), site: at('site'), jobClass: at('jobClass') };
    return {
      key,
      shown: from.shown.get(textOf(key)) ?? null,
      postedRates: rates.at(place),
      postedBenefits: benefits.at(place),
    };
  });
}

function actOf(surveyId: string, by: readonly Dimension[], part: Part): Act {
  const asked = { by: by.join(',') };
  return part === 'benefits'
    ? { action: 'survey.benefits_compared', subjectId: surveyId, details: asked }
    : { action: 'survey.compared', subjectId: surveyId, details: { ...asked, measure: part } };
}

function textOf(key: TableKey): string {
  return JSON.stringify(key);
}
