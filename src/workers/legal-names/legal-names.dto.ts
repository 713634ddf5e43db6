import { ApiProperty } from '@nestjs/swagger';
import { Identifier, Text } from '../../shared/fields.js';

export class LegalNamePayload {
  @Identifier()
  workerId!: string;

  @Text({ max: 1000, example: 'A pension form needs it.' })
  reason!: string;
}

export class LegalNameView {
  @ApiProperty({ example: 'Synthetic Legal Name' })
  legalName!: string;

  @ApiProperty({ format: 'date-time', description: 'until when it stays open to the reader' })
  until!: string;
}
