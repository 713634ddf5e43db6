import { actionKinds, actionRoles, employerResponses, retaliationKinds } from '../../../drives/index.js';
import { Choice, CountParameter, DayField, Identifier, Text } from '../../../shared/fields.js';
import { TimeField } from '../../../shared/time-field.js';
import { EmptyAsNull } from '../../form-fields.js';
import { PageMark } from '../../page-mark.js';

const longest = 4_000;

export class ActionsMark extends PageMark {
  @Text({ optional: true, max: 100, min: 0 })
  search?: string;

  @Choice(['true'], { optional: true })
  saved?: string;
}

class WhenAndWhatForm {
  @DayField()
  heldOn!: string;

  @EmptyAsNull()
  @TimeField()
  startsAt?: string | null;

  @EmptyAsNull()
  @DayField({ optional: true })
  dueOn?: string | null;

  @Text({ max: longest })
  what!: string;

  @EmptyAsNull()
  @Text({ optional: true, max: 500 })
  place?: string | null;
}

export class PlanForm extends WhenAndWhatForm {
  @Choice(actionKinds)
  kind!: (typeof actionKinds)[number];

  @EmptyAsNull()
  @Identifier({ optional: true })
  siteId?: string | null;
}

export class ActionChangeForm extends WhenAndWhatForm {
  @CountParameter({ min: 1 })
  version!: number;
}

export class RoleForm {
  @Choice(actionRoles)
  role!: (typeof actionRoles)[number];

  /** `contact …` or `worker …` */
  @Text({ max: 60 })
  who!: string;
}

export class ResponseForm {
  @Choice(employerResponses)
  response!: (typeof employerResponses)[number];

  @DayField()
  respondedOn!: string;

  @EmptyAsNull()
  @Text({ optional: true, max: longest })
  text?: string | null;
}

export class DebriefForm {
  @Text({ max: longest })
  text!: string;
}

/** A button alone. */
export class NoForm extends PageMark {}

export class RetaliationForm {
  @Identifier()
  contactId!: string;

  @EmptyAsNull()
  @Identifier({ optional: true })
  actionId?: string | null;

  @Choice(retaliationKinds)
  kind!: (typeof retaliationKinds)[number];

  @DayField()
  happenedOn!: string;

  @EmptyAsNull()
  @Text({ optional: true, max: longest })
  text?: string | null;
}
