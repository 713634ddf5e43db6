import { Choice, CountParameter, Text } from '../../shared/fields.js';
import { PageMark } from '../page-mark.js';

export class WaiverMark extends PageMark {
  @Choice(['true'], { optional: true })
  asked?: string;
}

export class WaiverForm {
  @CountParameter({ min: 1, max: 6 })
  months!: number;

  @Text({ max: 1000 })
  reason!: string;
}
