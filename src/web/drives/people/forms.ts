import {
  type ConversationStage,
  conversationStages,
  lineDecisions,
  type LineDecision,
} from '../../../drives/index.js';
import {
  Choice,
  Choices,
  Count,
  CountParameter,
  DayField,
  Identifier,
  Text,
} from '../../../shared/fields.js';
import { AsList, AsNumber, EmptyAsNull, Ticked } from '../../form-fields.js';
import { PageMark } from '../../page-mark.js';

export class PeopleMark extends PageMark {
  @Text({ optional: true, max: 100, min: 0 })
  search?: string;

  @Choice(['true'], { optional: true })
  saved?: string;
}

export class TalkForm {
  @AsList()
  @Choices(conversationStages)
  stages: ConversationStage[] = [];

  @AsNumber()
  @Count({ optional: true, min: 1, max: 5 })
  rating?: 1 | 2 | 3 | 4 | 5 | null;

  @EmptyAsNull()
  @DayField({ optional: true })
  followUpOn?: string | null;

  @EmptyAsNull()
  @Text({ optional: true, max: 4_000 })
  issues?: string | null;

  @EmptyAsNull()
  @Text({ optional: true, max: 4_000 })
  ask?: string | null;

  @EmptyAsNull()
  @Text({ optional: true, max: 4_000 })
  commitment?: string | null;

  @EmptyAsNull()
  @Text({ optional: true, max: 4_000 })
  note?: string | null;
}

export class TalkVoidForm {
  @Identifier()
  conversationId!: string;
}

export class ContactForm {
  @Text({ max: 200 })
  name!: string;

  @EmptyAsNull()
  @Text({ optional: true, max: 200 })
  reach?: string | null;

  @EmptyAsNull()
  @Identifier({ optional: true })
  departmentId?: string | null;

  @EmptyAsNull()
  @Identifier({ optional: true })
  shiftId?: string | null;

  @Ticked()
  isSupervisor?: string;

  @Ticked()
  isShielded?: string;

  @Ticked()
  isLeader?: string;
}

export class ContactChangeForm extends ContactForm {
  @CountParameter({ min: 1 })
  version!: number;
}

export class PlaceForm {
  @Choice(['department', 'shift', 'group'])
  kind!: 'department' | 'shift' | 'group';

  @Text({ max: 100 })
  name!: string;
}

export class UntyingForm {
  @Identifier()
  otherId!: string;
}

export const pairings = ['same', 'knows', 'close', 'supervises'] as const;

export class PairForm {
  @Identifier()
  otherId!: string;

  @Choice(pairings)
  pairing!: (typeof pairings)[number];
}

export class LineForm {
  @Choice(lineDecisions)
  decision!: LineDecision;

  @EmptyAsNull()
  @Identifier({ optional: true })
  contactId?: string | null;
}

export class StructureTestForm {
  @Text({ max: 2_000 })
  asked!: string;

  @EmptyAsNull()
  @DayField({ optional: true })
  heldOn?: string | null;

  @AsNumber()
  @Count({ optional: true, min: 1, max: 5 })
  rating?: 1 | 2 | 3 | 4 | 5 | null;
}
