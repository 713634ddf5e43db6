import { Transform } from 'class-transformer';
import { drivePaths, ratingDirections } from '../../drives/index.js';
import { Choice, CountParameter, DayField, Identifier, Identifiers, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { PageMark } from '../page-mark.js';

const mostPeople = 100_000;

/** One box ticked of several arrives as text, none not at all. */
function OneOrMore(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
  );
}

export class DrivesMark extends PageMark {}

export class OpeningForm {
  @Text({ max: 80 })
  codeName!: string;

  @Choice(drivePaths)
  path!: string;

  @Text({ max: 20 })
  jurisdiction!: string;

  @Text({ max: 80 })
  sector!: string;

  @Choice(ratingDirections)
  direction!: string;

  @OneOrMore()
  @Identifiers({ max: 50 })
  siteIds!: string[];

  @Text({ max: 400 })
  signInNames!: string;
}

export class StageForm {
  @Text({ max: 40 })
  stage!: string;

  @DayField()
  beganOn!: string;
}

export class EstimateForm {
  @CountParameter({ min: 1, max: mostPeople })
  low!: number;

  @CountParameter({ min: 1, max: mostPeople })
  high!: number;

  @DayField()
  estimatedOn!: string;
}

export class AuthorizationForm {
  @Identifier()
  branchId!: string;

  @DayField()
  decidedOn!: string;
}

export class SiteNameForm {
  @Text({ max: 200 })
  name!: string;
}

export class SiteForm {
  @Identifier()
  siteId!: string;
}

export class ReportForm {
  @MonthField()
  month!: string;

  @Text({ max: 20_000 })
  text!: string;
}

export class ComingInForm {
  @Text({ max: 100 })
  signInName!: string;

  @Choice(['committee', 'organizer'])
  role!: string;
}

export class DriveRecallForm {
  @Identifier()
  mandateId!: string;

  @Text({ max: 2000 })
  decision!: string;
}

export class PublicationForm {
  @Text({ max: 120 })
  publicName!: string;
}

/** The box beside the button. */
export class SureForm {
  @Choice(['true'])
  sure!: string;
}
