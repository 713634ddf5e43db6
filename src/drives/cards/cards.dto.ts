import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Choice, Count, DayField, Identifier, PageQuery, Text } from '../../shared/fields.js';
import { cardWays, drawnLines, wordingLanguages } from './card.rules.js';

const longestDrawing = 20_000;

export class CardBody {
  @Identifier({ description: 'who signed' })
  contactId!: string;

  @DayField({ description: 'the day that stands on the paper' })
  signedOn!: string;
}

export class CardSigningBody {
  @Identifier({ description: 'who signs' })
  contactId!: string;

  @Count({ min: 1, max: 1_000_000, example: 1, description: 'the wording that was shown' })
  wordingVersion!: number;

  @Choice(wordingLanguages, { description: 'the language in which it was shown' })
  language!: 'en' | 'fr';

  @Text({ optional: true, max: 200, example: 'Ana Bell', description: 'sealed; this or what was drawn' })
  typedName?: string | null;

  @Text({
    optional: true,
    max: longestDrawing,
    example: 'M10 40 L32 18 L51 44',
    description: 'the lines drawn, as a path of an SVG with whole numbers; sealed',
  })
  @Matches(drawnLines)
  drawnPath?: string | null;
}

export class CardRevocationBody {
  @DayField({ optional: true, description: 'today without it' })
  revokedOn?: string | null;
}

export class CardsQuery extends PageQuery {
  @Identifier({ optional: true, description: 'of one contact, and of who turned out to be the same' })
  contactId?: string;
}

export class CardScanView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'image/jpeg' })
  mediaType!: string;
}

export class CardView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'of merged contacts the one kept' })
  contactId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana, the tall one' })
  contactName!: string | null;

  @ApiProperty({ enum: cardWays })
  way!: string;

  @ApiProperty({ format: 'date' })
  signedOn!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'the last day on which it counts if nobody takes it back; null: it does not lapse',
  })
  lastOn!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  revokedOn!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 1 })
  wordingVersion!: number | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  receivedBy!: string | null;

  @ApiProperty({ format: 'date-time', description: 'of a telephone the moment of signing' })
  recordedAt!: string;

  @ApiProperty({ type: [CardScanView] })
  scans!: CardScanView[];
}

export class SignedTextView {
  @ApiProperty({ enum: wordingLanguages })
  language!: string;

  @ApiProperty({ type: String, nullable: true, example: 'I ask the association to speak for me at work.' })
  text!: string | null;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  sha256!: string;

  @ApiProperty({ description: 'whether the text is the one that was shown' })
  isSame!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Ana Bell' })
  typedName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'M10 40 L32 18 L51 44' })
  drawnPath!: string | null;
}

export class WholeCardView extends CardView {
  @ApiProperty({ type: SignedTextView, nullable: true, description: 'what was signed on a telephone' })
  signed!: SignedTextView | null;
}

export class CardPageView {
  @ApiProperty({ type: [CardView] })
  items!: CardView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
