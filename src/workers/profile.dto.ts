import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Text } from '../shared/fields.js';
import { ContactBody } from './contacts.dto.js';
import { JobView, KeptWhenLeftOut } from './jobs.dto.js';

export class ProfileChangeBody extends ContactBody {
  @ApiPropertyOptional()
  @KeptWhenLeftOut()
  @Text({ example: 'Robin (synthetic)' })
  chosenName?: string;

  @Text({ optional: true, max: 50, example: 'they/them' })
  pronouns?: string | null;

  @Text({ optional: true, max: 200, description: 'read by you alone', example: 'Robin Example' })
  legalName?: string | null;
}

export class ProfileView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;

  @ApiProperty({ type: String, nullable: true, example: 'they/them' })
  pronouns!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Robin Example' })
  legalName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'robin@example.org' })
  email!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '416 555 0100' })
  phone!: string | null;

  @ApiProperty({ type: [JobView] })
  jobs!: JobView[];

  @ApiProperty({ example: 1 })
  version!: number;
}
