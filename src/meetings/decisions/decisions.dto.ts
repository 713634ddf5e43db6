import { ApiProperty } from '@nestjs/swagger';
import { Count, Text } from '../../shared/fields.js';

const mostVotes = 30_000;

export class DecisionBody {
  @Text({ max: 4_000, example: 'That two months be waived for everybody good through March.' })
  text!: string;

  @Count({ max: mostVotes, example: 4 })
  votesFor!: number;

  @Count({ max: mostVotes, example: 1 })
  votesAgainst!: number;

  @Count({ max: mostVotes, example: 0 })
  abstained!: number;
}

export class DecisionView {
  @ApiProperty({ example: 1, description: 'in the order of the minutes' })
  place!: number;

  @ApiProperty({ type: String, nullable: true, example: 'That two months be waived.' })
  text!: string | null;

  @ApiProperty({ example: 4 })
  votesFor!: number;

  @ApiProperty({ example: 1 })
  votesAgainst!: number;

  @ApiProperty({ example: 0 })
  abstained!: number;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}
