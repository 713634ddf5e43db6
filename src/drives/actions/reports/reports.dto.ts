import { Choice, DayField, Text } from '../../../shared/fields.js';
import { type EmployerResponse, employerResponses } from './report.rules.js';

const longest = 4_000;

export class EmployerResponseBody {
  @DayField({ optional: true, description: 'today without it' })
  respondedOn?: string | null;

  @Choice(employerResponses)
  response!: EmployerResponse;

  @Text({ optional: true, max: longest, example: 'They will look at the schedule.', description: 'sealed' })
  text?: string | null;
}

export class DebriefBody {
  @Text({ max: longest, example: 'Two more would have come by bus.', description: 'sealed' })
  text!: string;
}
