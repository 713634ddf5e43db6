import { ApiProperty } from '@nestjs/swagger';
import { PageQuery, Text } from '../../shared/fields.js';

const longestWording = 4_000;

export class WordingBody {
  @Text({
    max: longestWording,
    example: 'I ask the association to speak for me at work.',
    description: 'sealed',
  })
  english!: string;

  @Text({
    max: longestWording,
    example: 'Je demande à l’association de parler pour moi au travail.',
    description: 'sealed',
  })
  french!: string;
}

export class WordingsQuery extends PageQuery {}

export class WordingView {
  @ApiProperty({ example: 1 })
  version!: number;

  @ApiProperty({ type: String, nullable: true, example: 'I ask the association to speak for me at work.' })
  english!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Je demande à l’association de parler pour moi.' })
  french!: string | null;

  @ApiProperty({ format: 'date-time' })
  writtenAt!: string;
}

export class WordingPageView {
  @ApiProperty({ type: [WordingView] })
  items!: WordingView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
