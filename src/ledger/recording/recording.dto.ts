import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, DayField, Identifier, Text } from '../../shared/fields.js';
import { type Income, incomes, type Purpose, purposes, type Till, tills } from '../accounts.rules.js';

/** A hundred million whole ones: above it somebody leaned on a key. */
const most = 10_000_000_000;

class Moved {
  @Count({ min: 1, max: most, example: 2200, description: 'cents, above 0' })
  amountCents!: number;

  @DayField({ description: 'the day on which the money moved; none to come, none older than 400 days' })
  happenedOn!: string;
}

export class IncomeBody extends Moved {
  @Choice(incomes)
  kind!: Income;

  @Choice(tills, { description: 'where the money is now' })
  into!: Till;

  @Text({ optional: true, max: 1000, example: 'A collection at the door.', description: 'kept sealed' })
  note?: string | null;
}

export class ExpenseBody extends Moved {
  @Choice(purposes)
  purpose!: Purpose;

  @Choice(tills, { example: 'petty-cash' })
  from!: Till;

  @Identifier({ optional: true, description: 'the member it went to: strike pay and hardship alone' })
  workerId?: string | null;

  @Text({ optional: true, max: 1000, example: 'Paper for the flyers.', description: 'kept sealed' })
  note?: string | null;
}

export class TillMoveBody extends Moved {
  @Choice(tills)
  from!: Till;

  @Choice(tills, { example: 'petty-cash' })
  to!: Till;
}

export class OpeningBalanceBody extends Moved {
  @Choice(tills)
  till!: Till;
}

export class RefundBody extends Moved {
  @Identifier({ description: 'whose credit it is paid out of' })
  workerId!: string;

  @Choice(tills)
  from!: Till;

  @Text({ max: 1000, example: 'They moved away.', description: 'kept sealed, theirs to read' })
  note!: string;
}

export class EntryReversalBody {
  @Text({ max: 1000, example: 'It was entered twice.', description: 'kept sealed' })
  reason!: string;
}

export class RecordedEntryView {
  @ApiProperty({ format: 'uuid', description: 'the entry' })
  id!: string;
}
