import { ApiProperty } from '@nestjs/swagger';
import { Identifiers, PageQuery, Text, YesNo } from '../../shared/fields.js';

export class StructureAnswerBody {
  @YesNo({ example: true })
  tookPart!: boolean;
}

export class StructureAnswersBody {
  @Identifiers({ description: 'contacts who took part' })
  tookPart!: string[];

  @Identifiers({ description: 'contacts who were asked and did not' })
  didNot!: string[];
}

export class StructureAnswersQuery extends PageQuery {
  @Text({ optional: true, max: 100, min: 0, example: 'ana', description: 'part of a name' })
  search?: string;
}

export class StructureAnswerView {
  @ApiProperty({ format: 'uuid' })
  contactId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana, the tall one' })
  name!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, example: true, description: 'null: nobody wrote it down' })
  tookPart!: boolean | null;
}

export class StructureAnswerPageView {
  @ApiProperty({ type: [StructureAnswerView] })
  items!: StructureAnswerView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
