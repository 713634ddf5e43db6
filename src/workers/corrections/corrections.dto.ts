import { ApiProperty } from '@nestjs/swagger';
import { Choice, PageQuery, Text } from '../../shared/fields.js';
import { correctedThings, type CorrectedThing } from './correction.entity.js';

const longestText = 4_000;

export class CorrectionBody {
  @Choice(correctedThings)
  what!: CorrectedThing;

  @Text({ max: longestText, example: 'I left Harbour Health in June.' })
  text!: string;
}

export class CorrectionAnswerBody {
  @Text({ max: longestText, example: 'The job now ends on 30 June.' })
  text!: string;
}

export class CorrectionsQuery extends PageQuery {}

export class OwnCorrectionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: correctedThings, example: 'jobs' })
  what!: CorrectedThing;

  @ApiProperty({ example: 'I left Harbour Health in June.' })
  text!: string;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  answeredAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'The job now ends on 30 June.' })
  answer!: string | null;
}

export class OwnCorrectionsView {
  @ApiProperty({ type: [OwnCorrectionView] })
  items!: OwnCorrectionView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class CorrectionView extends OwnCorrectionView {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;
}

export class CorrectionsView {
  @ApiProperty({ type: [CorrectionView] })
  items!: CorrectionView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
