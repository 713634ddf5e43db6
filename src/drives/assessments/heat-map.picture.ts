import { Injectable } from '@nestjs/common';
import { heatMapPicture } from '../../pictures/heat-map.js';
import { RulesService } from '../../rules/index.js';
import { type Language, say } from '../../shared/messages/index.js';
import { ratings } from './assessment.rules.js';
import type { HeatRowView, RatingsView } from './assessments.dto.js';

/** The heat map as a picture to look at or to print. Its title tells nothing of what it is about. */
@Injectable()
export class HeatMapPicture {
  constructor(private readonly rules: RulesService) {}

  async draw(language: Language, { on, direction, rows, total }: RatingsView): Promise<string> {
    const profile = await this.rules.profile();
    const none = say(language, 'drive_rating.no_department');
    const row = (label: string, { counts, notAssessed }: HeatRowView) => ({
      label,
      counts: [...counts, notAssessed],
    });
    const everybody = row(say(language, 'drive_rating.everybody'), total);
    return heatMapPicture({
      language,
      title: say(language, 'drive_rating.title'),
      subtitle: say(language, 'drive_rating.on', { day: on }),
      footnote: say(
        language,
        direction === 'one-leads' ? 'drive_rating.one_leads' : 'drive_rating.one_opposed',
      ),
      ...(profile?.demo ? { synthetic: true } : {}),
      columns: [...ratings.map(String), say(language, 'drive_rating.not_assessed')],
      rows: total.total === 0 ? [] : [...rows.map((one) => row(one.department ?? none, one)), everybody],
    });
  }
}
