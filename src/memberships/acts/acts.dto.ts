import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField, Identifier, Text } from '../../shared/fields.js';
import { type Situation, situations } from '../membership.rules.js';

const day = { optional: true, description: 'today when left out' };
const words = { optional: true, max: 1000, description: 'sealed', example: 'Moved to another town.' };

export class OwnApplicationBody {
  @Identifier({ optional: true, description: 'the branch to belong to; at large without one' })
  branchId?: string | null;
}

export class ApplicationBody extends OwnApplicationBody {
  @DayField(day)
  on?: string | null;

  @Text(words)
  note?: string | null;
}

export class TransferBody {
  @Identifier()
  branchId!: string;

  @DayField(day)
  on?: string | null;

  @Text(words)
  note?: string | null;
}

export class OwnWithdrawalBody {
  @Text(words)
  note?: string | null;
}

/** That somebody withdrew, or died. */
export class EndingBody extends OwnWithdrawalBody {
  @DayField(day)
  on?: string | null;
}

export class OwnSituationBody {
  @Choice(situations, { description: 'sealed' })
  situation!: Situation;
}

export class SituationBody extends OwnSituationBody {
  @DayField(day)
  on?: string | null;
}

export class VoidingBody {
  @Text({ max: 1000, example: 'Entered for the wrong person.', description: 'sealed' })
  reason!: string;
}

export class WrittenEventView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
