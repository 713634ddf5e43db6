import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField, Identifier, PageQuery, Text } from '../../shared/fields.js';
import { TimeField } from '../../shared/time-field.js';
import { type ActionKind, actionKinds } from './action.rules.js';
import { type EmployerResponse, employerResponses } from './reports/report.rules.js';
import { type ActionRole, actionRoles } from './roles/role.rules.js';

export const longestTold = 4_000;
const longestPlace = 500;

export class NewActionBody {
  @Choice(actionKinds)
  kind!: ActionKind;

  @DayField()
  heldOn!: string;

  @TimeField({ description: 'in the union’s time zone; without it only the day is known' })
  startsAt?: string | null;

  @DayField({ optional: true, description: 'of a demand letter alone: by when the employer is to answer' })
  dueOn?: string | null;

  @Identifier({ optional: true, description: 'one of the drive’s sites' })
  siteId?: string | null;

  @Text({
    max: longestTold,
    example: 'All of the evening shift asks for the schedule',
    description: 'sealed',
  })
  what!: string;

  @Text({ optional: true, max: longestPlace, example: 'At the back door', description: 'sealed' })
  place?: string | null;
}

export class ActionChangeBody {
  @DayField({ optional: true })
  heldOn?: string | null;

  @TimeField()
  startsAt?: string | null;

  @DayField({ optional: true })
  dueOn?: string | null;

  @Text({ optional: true, max: longestTold, example: 'All of the evening shift asks for the schedule' })
  what?: string | null;

  @Text({ optional: true, max: longestPlace, example: 'At the front door' })
  place?: string | null;
}

export class ActionsQuery extends PageQuery {}

export class DriveActionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: actionKinds })
  kind!: ActionKind;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  siteId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'All of the evening shift asks for the schedule' })
  what!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'At the back door' })
  place!: string | null;

  @ApiProperty({ format: 'date' })
  heldOn!: string;

  @ApiProperty({ type: String, nullable: true, example: '18:30' })
  startsAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  dueOn!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  calledOffAt!: string | null;

  @ApiProperty({ example: 3, description: 'how many roles somebody has' })
  roles!: number;

  @ApiProperty({ example: 12, description: 'contacts who came' })
  came!: number;

  @ApiProperty({ example: 2, description: 'contacts who stayed away' })
  stayedAway!: number;

  @ApiProperty({ enum: employerResponses, nullable: true, type: String, description: 'the last one' })
  response!: EmployerResponse | null;

  @ApiProperty({ example: 1 })
  version!: number;
}

export class ActionRoleView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: actionRoles })
  role!: ActionRole;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  contactId!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  workerId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Ana, the tall one' })
  name!: string | null;
}

export class ResponseView {
  @ApiProperty({ format: 'date' })
  respondedOn!: string;

  @ApiProperty({ enum: employerResponses })
  response!: EmployerResponse;

  @ApiProperty({ type: String, nullable: true, example: 'They will look at the schedule.' })
  text!: string | null;
}

export class DebriefView {
  @ApiProperty({ format: 'date-time' })
  writtenAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  writtenBy!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Two more would have come by bus.' })
  text!: string | null;
}

export class TurnoutView {
  @ApiProperty({ type: String, nullable: true, example: 'Kits', description: 'null: no department' })
  department!: string | null;

  @ApiProperty({ example: 8 })
  came!: number;

  @ApiProperty({ example: 1 })
  stayedAway!: number;
}

export class WholeActionView extends DriveActionView {
  @ApiProperty({ type: [ActionRoleView] })
  roleList!: ActionRoleView[];

  @ApiProperty({ type: [TurnoutView], description: 'by department' })
  turnout!: TurnoutView[];

  @ApiProperty({ type: [ResponseView] })
  responses!: ResponseView[];

  @ApiProperty({ type: [DebriefView] })
  debriefs!: DebriefView[];
}

export class DriveActionPageView {
  @ApiProperty({ type: [DriveActionView] })
  items!: DriveActionView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
