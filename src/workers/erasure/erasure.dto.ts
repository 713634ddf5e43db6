import { ApiProperty } from '@nestjs/swagger';
import { Identifier, Text } from '../../shared/fields.js';

const longestReason = 2_000;

/** What a proposal to erase somebody says. */
export class ErasurePayload {
  @Identifier()
  workerId!: string;

  @Text({ optional: true, max: longestReason, example: 'Asked in person at the meeting of 12 November.' })
  reason?: string | null;
}

export class OwnErasureBody {
  @Text({ optional: true, max: longestReason, example: 'I moved away.' })
  reason?: string | null;
}

export class ErasureProposedView {
  @ApiProperty({ format: 'uuid', description: 'the proposal that waits for a second person' })
  proposalId!: string;
}
