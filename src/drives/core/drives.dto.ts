import { ApiProperty } from '@nestjs/swagger';
import { Choice, Identifiers, PageQuery, Text } from '../../shared/fields.js';
import { AuthorizationView, GateView, StageView, UnitEstimateView } from './course/course.dto.js';
import { drivePaths, driveStages, firstCommittee, ratingDirections } from './drives.rules.js';

const mostSites = 50;
const longestName = 80;

/** What two custodians open a drive with. */
export class DrivePayload {
  @Text({ max: longestName, example: 'Juniper', description: 'sealed; outside of the drive nobody reads it' })
  codeName!: string;

  @Choice(drivePaths)
  path!: string;

  @Text({ max: 20, example: 'CA-ON', description: 'whose law on certification applies' })
  jurisdiction!: string;

  @Text({ max: 80, optional: true, example: 'general', description: 'a sector with rules of its own there' })
  sector?: string | null;

  @Choice(ratingDirections, { description: 'what 1 means where people are rated from 1 to 5' })
  direction!: string;

  @Identifiers({ max: mostSites, description: 'the sites it is about' })
  siteIds!: string[];

  @Identifiers({ max: firstCommittee, optional: true, description: 'three workers: the first committee' })
  workerIds?: string[] | null;

  @Text({
    max: 400,
    optional: true,
    example: 'robin, sasha, alex',
    description: 'or the names they sign in with, apart by commas',
  })
  signInNames?: string | null;
}

export class DrivesQuery extends PageQuery {}

export class DriveSiteView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'East door' })
  name!: string;
}

export class DriveView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Juniper',
    description: 'its code name for those in it, its public name for everybody else',
  })
  name!: string | null;

  @ApiProperty({ enum: drivePaths })
  path!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['committee', 'organizer', null],
    description: 'what the reader holds in it',
  })
  held!: string | null;

  @ApiProperty({ type: String, nullable: true, enum: [...driveStages, null], example: 'mapping' })
  stage!: string | null;

  @ApiProperty({ type: [DriveSiteView] })
  sites!: DriveSiteView[];

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  publicOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  publicName!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  endedOn!: string | null;
}

export class DrivePageView {
  @ApiProperty({ type: [DriveView] })
  items!: DriveView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class CommitteeMemberView {
  @ApiProperty({ format: 'uuid', description: 'the mandate' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Sasha (synthetic)' })
  chosenName!: string;

  @ApiProperty({ enum: ['committee', 'organizer'] })
  role!: string;

  @ApiProperty({ format: 'date' })
  fromOn!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  untilOn!: string | null;
}

/** What only those in it read, beside what is known of a public one. */
export class DriveInsideView {
  @ApiProperty({ example: 'CA-ON' })
  jurisdiction!: string;

  @ApiProperty({ example: 'general' })
  sector!: string;

  @ApiProperty({ enum: ratingDirections })
  direction!: string;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ type: [CommitteeMemberView], description: 'who holds something in it today' })
  committee!: CommitteeMemberView[];

  @ApiProperty({ type: [GateView], description: 'what should be so before a stage begins' })
  gates!: GateView[];

  @ApiProperty({ type: [UnitEstimateView], description: 'of the bargaining unit, the newest first' })
  estimates!: UnitEstimateView[];

  @ApiProperty({ type: [AuthorizationView] })
  authorizations!: AuthorizationView[];

  @ApiProperty({ example: 1 })
  version!: number;
}

export class WholeDriveView extends DriveView {
  @ApiProperty({ type: [StageView], description: 'in the order of their days' })
  stages!: StageView[];

  @ApiProperty({ type: DriveInsideView, nullable: true, description: 'for those in it' })
  inside!: DriveInsideView | null;
}
