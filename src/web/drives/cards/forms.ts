import { Choice, CountParameter, DayField, Text } from '../../../shared/fields.js';
import { EmptyAsNull } from '../../form-fields.js';
import { PageMark } from '../../page-mark.js';

export class CardsMark extends PageMark {
  @Text({ optional: true, max: 100, min: 0 })
  search?: string;

  @Choice(['true'], { optional: true })
  saved?: string;
}

export class PaperForm {
  @DayField()
  signedOn!: string;
}

export class PhoneForm {
  @Choice(['en', 'fr'])
  language!: 'en' | 'fr';

  @CountParameter({ min: 1 })
  wordingVersion!: number;

  @EmptyAsNull()
  @Text({ optional: true, max: 200 })
  typedName?: string | null;
}

export class RevocationForm {
  @DayField()
  revokedOn!: string;
}

export class WordingForm {
  @Text({ max: 4_000 })
  english!: string;

  @Text({ max: 4_000 })
  french!: string;
}
