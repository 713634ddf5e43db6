import { mostWaived } from '../../dues/index.js';
import { CountParameter, Identifier, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { EmptyAsAbsent } from '../proposals/forms.js';

class WaivedForm {
  @MonthField()
  fromMonth!: string;

  @CountParameter({ min: 1, max: mostWaived })
  months!: number;

  @Text({ max: 2000 })
  decision!: string;
}

export class StrikeWaiverForm extends WaivedForm {
  @EmptyAsAbsent()
  @Identifier({ optional: true })
  branchId?: string;

  /** of members, as they are written down: `12, 15 18` */
  @EmptyAsAbsent()
  @Text({ optional: true, max: 4000 })
  numbers?: string;
}

export class GeneralWaiverForm extends WaivedForm {
  @MonthField()
  goodThrough!: string;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  meetingId?: string;
}
