import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField, Identifier, Text } from '../../../shared/fields.js';

const rolesInDrive = ['committee', 'organizer'] as const;

export class NewDriveMandateBody {
  @Identifier({ optional: true, description: 'the worker; or the name they sign in with' })
  workerId?: string | null;

  @Text({ optional: true, max: 100, example: 'robin', description: 'as they tell you' })
  signInName?: string | null;

  @Choice(rolesInDrive)
  role!: string;

  @DayField({ optional: true, description: 'at most a year; without it a year' })
  untilOn?: string | null;
}

export class DriveMandatePayload extends NewDriveMandateBody {
  @Identifier({ description: 'the drive inside which it is given' })
  driveId!: string;
}

export class NewDriveRecallBody {
  @Identifier({ description: 'a mandate in this drive' })
  mandateId!: string;

  @Text({ max: 2000, description: 'who decided it, where and when', example: 'All three, on Thursday.' })
  decision!: string;
}

export class DriveRecallPayload extends NewDriveRecallBody {
  @Identifier()
  driveId!: string;
}

export class DriveProposedView {
  @ApiProperty({ format: 'uuid', description: 'the proposal that another of the committee decides' })
  id!: string;
}
