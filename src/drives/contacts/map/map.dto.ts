import { ApiProperty } from '@nestjs/swagger';
import { Choice, Identifier, Text } from '../../../shared/fields.js';
import { tieKinds } from '../ties/ties.rules.js';

const longestName = 100;

export class DrivePlaceBody {
  @Text({ max: longestName, example: 'Drop-in' })
  name!: string;

  @Identifier({ optional: true, description: 'at which of the drive’s sites; without it at all of them' })
  siteId?: string | null;
}

export class PlaceNameBody {
  @Text({ max: longestName, example: 'Drop-in and kits' })
  name!: string;
}

export class SocialGroupBody {
  @Text({ max: longestName, example: 'Who smokes outside', description: 'sealed' })
  name!: string;
}

export class TieBody {
  @Choice(tieKinds, { description: '`supervises`: the contact of the address supervises the other' })
  kind!: (typeof tieKinds)[number];
}

export class TieView {
  @ApiProperty({ format: 'uuid' })
  fromId!: string;

  @ApiProperty({ format: 'uuid' })
  toId!: string;

  @ApiProperty({ enum: tieKinds })
  kind!: string;
}

export class DrivePlaceView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Drop-in' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  siteId!: string | null;

  @ApiProperty({ example: 14, description: 'contacts there, whoever turned out to be another counted once' })
  contacts!: number;

  @ApiProperty({ example: 2, description: 'those whom others follow' })
  leaders!: number;
}

export class SocialGroupView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Who smokes outside' })
  name!: string | null;

  @ApiProperty({ example: 6 })
  contacts!: number;

  @ApiProperty({ example: 1 })
  leaders!: number;
}

export class DriveMapView {
  @ApiProperty({ type: [DrivePlaceView] })
  departments!: DrivePlaceView[];

  @ApiProperty({ type: [DrivePlaceView] })
  shifts!: DrivePlaceView[];

  @ApiProperty({ type: [SocialGroupView] })
  groups!: SocialGroupView[];

  @ApiProperty({ type: [TieView], description: 'who knows whom; of merged contacts as of the one kept' })
  ties!: TieView[];

  @ApiProperty({ example: 40 })
  contacts!: number;

  @ApiProperty({ example: 5 })
  leaders!: number;
}
