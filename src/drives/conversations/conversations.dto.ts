import { ApiProperty } from '@nestjs/swagger';
import { Choices, Count, DayField, Identifier, PageQuery, Text } from '../../shared/fields.js';
import { ratings } from '../assessments/assessment.rules.js';
import { type ConversationStage, conversationStages } from './conversation.rules.js';

const longestText = 4_000;

export class ConversationBody {
  @Identifier()
  contactId!: string;

  @DayField({ optional: true, description: 'today without it' })
  talkedOn?: string | null;

  @Choices(conversationStages, { description: 'what was covered' })
  stages!: ConversationStage[];

  @Text({ optional: true, max: longestText, example: 'Split shifts; no sick days', description: 'sealed' })
  issues?: string | null;

  @Text({ optional: true, max: longestText, example: 'To come on Thursday', description: 'sealed' })
  ask?: string | null;

  @Text({ optional: true, max: longestText, example: 'Brings Sam along', description: 'sealed' })
  commitment?: string | null;

  @Text({ optional: true, max: longestText, example: 'Worried about the lease', description: 'sealed' })
  note?: string | null;

  @Count({ optional: true, min: 1, max: 5, example: 2, description: 'a rating by what was said' })
  rating?: 1 | 2 | 3 | 4 | 5 | null;

  @DayField({ optional: true, description: 'when to come back; null: not promised' })
  followUpOn?: string | null;
}

export class ConversationsQuery extends PageQuery {
  @Identifier({ optional: true, description: 'with one contact, and with who turned out to be the same' })
  contactId?: string;
}

export class ConversationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'of merged contacts the one kept' })
  contactId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana, the tall one' })
  contactName!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  organizerId!: string | null;

  @ApiProperty({ format: 'date' })
  talkedOn!: string;

  @ApiProperty({ enum: conversationStages, isArray: true })
  stages!: string[];

  @ApiProperty({ type: String, nullable: true, example: 'Split shifts; no sick days' })
  issues!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'To come on Thursday' })
  ask!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Brings Sam along' })
  commitment!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Worried about the lease' })
  note!: string | null;

  @ApiProperty({ enum: ratings, nullable: true, type: 'integer' })
  rating!: number | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  followUpOn!: string | null;
}

export class ConversationPageView {
  @ApiProperty({ type: [ConversationView] })
  items!: ConversationView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
