import { ApiProperty } from '@nestjs/swagger';
import { Choice, Identifier, Identifiers, PageQuery, Text, YesNo } from '../../shared/fields.js';
import { ratingBases, ratings } from '../assessments/assessment.rules.js';

const longestName = 200;
const mostGroups = 20;

export class NewContactBody {
  @Text({ max: longestName, example: 'Ana, the tall one', description: 'a name or nickname; sealed' })
  name!: string;

  @Text({ optional: true, max: longestName, example: '555 0142', description: 'phone or mail; sealed' })
  reach?: string | null;

  @Identifier({ optional: true })
  departmentId?: string | null;

  @Identifier({ optional: true })
  shiftId?: string | null;

  @YesNo({ optional: true, description: 'whether they supervise others: not of the bargaining unit' })
  isSupervisor?: boolean;

  @YesNo({ optional: true, description: 'on the shield list: nobody is ever sent to them' })
  isShielded?: boolean;

  @YesNo({ optional: true, description: 'whether others follow them' })
  isLeader?: boolean;

  @Identifiers({ optional: true, max: mostGroups, description: 'social groups; replaces those before' })
  groupIds?: string[];
}

/** What is left out stays as it is; null empties. */
export class ContactChangeBody {
  @Text({ optional: true, max: longestName, example: 'Ana, the tall one' })
  name?: string;

  @Text({ optional: true, max: longestName, example: '555 0142' })
  reach?: string | null;

  @Identifier({ optional: true })
  departmentId?: string | null;

  @Identifier({ optional: true })
  shiftId?: string | null;

  @YesNo({ optional: true })
  isSupervisor?: boolean;

  @YesNo({ optional: true })
  isShielded?: boolean;

  @YesNo({ optional: true })
  isLeader?: boolean;

  @Identifiers({ optional: true, max: mostGroups })
  groupIds?: string[];
}

export class ContactsQuery extends PageQuery {
  @Text({ optional: true, max: 100, example: 'ana', description: 'part of the name' })
  search?: string;

  @Identifier({ optional: true })
  departmentId?: string;

  @Identifier({ optional: true })
  shiftId?: string;

  @Identifier({ optional: true })
  groupId?: string;

  @Choice(['true'], { optional: true, description: 'only those whom others follow' })
  leaders?: 'true';
}

export class ContactJoiningBody {
  @Identifier({ optional: true, description: 'who they are in the union; without it they are entered' })
  workerId?: string | null;

  @Text({ optional: true, example: 'Ana', description: 'what the union calls them; else the name here' })
  chosenName?: string | null;
}

export class MergingBody {
  @Identifier({ description: 'the contact that turned out to be this one' })
  goneId!: string;
}

export class DriveContactView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana, the tall one' })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '555 0142' })
  reach!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  departmentId!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  shiftId!: string | null;

  @ApiProperty({ type: [String], format: 'uuid' })
  groupIds!: string[];

  @ApiProperty()
  isSupervisor!: boolean;

  @ApiProperty()
  isShielded!: boolean;

  @ApiProperty()
  isLeader!: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'once they joined' })
  workerId!: string | null;

  @ApiProperty({ enum: ratings, nullable: true, type: 'integer', description: 'today’s; null: not assessed' })
  rating!: number | null;

  @ApiProperty({ enum: ratingBases, nullable: true, type: String })
  ratingBasis!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  lastTalkedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  followUpOn!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'the contact that is kept' })
  mergedInto!: string | null;

  @ApiProperty({ example: 1 })
  version!: number;
}

export class DriveContactPageView {
  @ApiProperty({ type: [DriveContactView] })
  items!: DriveContactView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
