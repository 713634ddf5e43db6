import { ApiProperty } from '@nestjs/swagger';

export class OwnTableView {
  @ApiProperty({ example: 'jobs', description: 'the table the rows stand in' })
  table!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [
      { id: '0c6f0f0a-6a3e-4a55-9d5b-1c1f3a6b7d10', fromOn: '2024-05-01', employer: 'Harbour Health' },
    ],
    description: 'every row that is mine; what is sealed is opened; null where a key is gone',
  })
  rows!: Record<string, unknown>[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { passphraseHash: 'a hash of the passphrase' },
    description: 'what the table holds beside, and why it is not shown',
  })
  withheld!: Record<string, string>;
}

export class OwnDataView {
  @ApiProperty({ format: 'date-time' })
  takenAt!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ type: [OwnTableView] })
  tables!: OwnTableView[];
}
