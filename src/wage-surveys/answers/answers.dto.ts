import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Secret } from '../../shared/fields.js';
import { type Language, say } from '../../shared/messages/index.js';
import { benefitAnswers, genders, payBases } from '../reading/fields.rules.js';
import type { ClaimLine } from './claim.rules.js';

const longestCode = 100;
const text = (example: string, description?: string): PropertyDecorator =>
  ApiPropertyOptional({ type: String, nullable: true, example, ...(description ? { description } : {}) });

/** Documents what `readAnswer` takes and checks. */
export class AnswerFields {
  @ApiProperty({ example: 'Harbour Health (synthetic)', description: 'its name, or its id on the map' })
  employer!: string;

  @text('Queen Street', 'its name, or its id on the map')
  site?: string | null;

  @ApiProperty({ example: 'outreach worker', description: 'its name, or its id on the map' })
  jobClass!: string;

  @ApiProperty({ example: '10.00' })
  payAmount!: string;

  @ApiProperty({ enum: payBases, example: 'shift' })
  payBasis!: string;

  @text('30')
  hoursPerWeek?: string | null;

  @text('3')
  shiftHours?: string | null;

  @text('3', 'a week, or a shift or day for those bases')
  paidHours?: string | null;

  @text('0.5', 'preparation, debriefing, travel, training: as paidHours')
  unpaidHours?: string | null;

  @text('5.00', 'tokens, food, gift cards')
  inKindValue?: string | null;

  @text('2021-09-01')
  startedOn?: string | null;

  @text('never', 'a day, a year, or `never`')
  lastRaise?: string | null;

  @ApiPropertyOptional({ type: Boolean, nullable: true, example: false })
  covered?: boolean | null;

  @ApiPropertyOptional({ type: Boolean, nullable: true, example: true })
  permanent?: boolean | null;

  @ApiPropertyOptional({ enum: genders, nullable: true, example: 'non-binary' })
  gender?: string | null;

  @text('two-spirit', 'one’s own word')
  genderText?: string | null;

  @text('25-34')
  age?: string | null;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...benefitAnswers] },
    example: { dental: 'no' },
  })
  benefits?: Record<string, string> | null;

  @text('We get no sick days.', 'destroyed at closing')
  comments?: string | null;
}

export class AnswerBody {
  @Secret({ max: longestCode, example: '7K2M-Q9XD-0RSE-W4TB' })
  code!: string;

  @ApiProperty({ type: AnswerFields })
  @IsObject()
  answers!: Record<string, unknown>;
}

export class ClaimLineView {
  @ApiProperty({ example: 'claim.below_minimum' })
  code!: string;

  @ApiProperty({
    example: 'Counting every hour worked, this pay comes to 3.3333 an hour. The minimum wage is 17.60.',
  })
  text!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { effective: '3.3333', minimum: '17.60' },
  })
  values!: Readonly<Record<string, string | number>>;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    example: false,
    description: 'the rule behind it was checked against its source; null where there is none',
  })
  verified!: boolean | null;
}

export class ReceivedView {
  @ApiProperty({ example: true })
  received!: true;

  @ApiProperty({ type: [ClaimLineView], description: 'empty unless the answer suggests a wage claim' })
  wageClaim!: ClaimLineView[];

  static of(lines: readonly ClaimLine[], language: Language): ReceivedView {
    const wageClaim = lines.map((line) => ({ ...line, text: say(language, line.code, line.values) }));
    return { received: true, wageClaim };
  }
}
