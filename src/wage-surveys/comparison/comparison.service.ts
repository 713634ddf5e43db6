import { Injectable } from '@nestjs/common';
import { benefitGapsPicture } from '../../pictures/benefit-gaps.js';
import { comparisonPicture } from '../../pictures/comparison.js';
import type { Actor } from '../../shared/actor.js';
import type { Language } from '../../shared/messages/index.js';
import type { Table } from '../../spreadsheets/write.js';
import type { Measure, PublishedBenefits, PublishedPay } from '../closing/published.js';
import { benefitGapsDrawing, comparisonDrawing } from './drawing.js';
import { benefitGapsView, comparisonView } from './presenting.js';
import { benefitGapsSheet, comparisonSheet } from './sheets.js';
import type { ClosedTable } from './table.js';
import { TablesService } from './tables.service.js';
import type { BenefitGapsView } from './benefit-gaps.dto.js';
import type { ComparisonView } from './comparison.dto.js';

export interface TableWish {
  surveyId: string;
  /** dimensions joined by commas */
  by: string;
  language: Language;
}
export interface PayWish extends TableWish {
  measure: Measure;
}

/**
 * What a closed survey shows to today's holders of an organizer or custodian mandate of scope union, each reading
 * logged, as a view, a table for a file, or a picture (SVG text).
 * Every method @throws Problem 404, 409 `survey.open`, 400 for an unknown `by`.
 */
@Injectable()
export class ComparisonService {
  constructor(private readonly tables: TablesService) {}

  async comparison(actor: Actor, wish: PayWish): Promise<ComparisonView> {
    return comparisonView(await this.pay(actor, wish), wish.measure, wish.language);
  }

  async comparisonSheet(actor: Actor, wish: PayWish): Promise<Table> {
    return comparisonSheet(await this.pay(actor, wish), wish.language);
  }

  async comparisonPicture(actor: Actor, wish: PayWish): Promise<string> {
    return comparisonPicture(comparisonDrawing(await this.pay(actor, wish), wish.measure, wish.language));
  }

  async benefitGaps(actor: Actor, wish: TableWish): Promise<BenefitGapsView> {
    return benefitGapsView(await this.benefits(actor, wish), wish.language);
  }

  async benefitGapsSheet(actor: Actor, wish: TableWish): Promise<Table> {
    return benefitGapsSheet(await this.benefits(actor, wish), wish.language);
  }

  async benefitGapsPicture(actor: Actor, wish: TableWish): Promise<string> {
    return benefitGapsPicture(benefitGapsDrawing(await this.benefits(actor, wish), wish.language));
  }

  private pay(actor: Actor, { surveyId, by, measure }: PayWish): Promise<ClosedTable<PublishedPay>> {
    return this.tables.read(actor, { surveyId, by, part: measure });
  }

  private benefits(actor: Actor, { surveyId, by }: TableWish): Promise<ClosedTable<PublishedBenefits>> {
    return this.tables.read(actor, { surveyId, by, part: 'benefits' });
  }
}
