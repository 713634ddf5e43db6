import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '../../shared/days.js';
import { Count } from '../../shared/fields.js';
import type { MadeBatch } from './codes.service.js';

const mostCodes = 5_000;

export class CodeBatchBody {
  @Count({ min: 1, max: mostCodes, example: 60 })
  count!: number;
}

export class CodeView {
  @ApiProperty({ example: '7K2M-Q9XD-0RSE-W4TB' })
  code!: string;

  @ApiProperty({ example: 'https://union.example/a/7K2MQ9XD/7K2M-Q9XD-0RSE-W4TB' })
  link!: string;
}

export class CodeBatchView {
  @ApiProperty({ format: 'uuid', example: '5b0c2f0e-8a52-4c0b-9d0f-6a1c3f3b7f10' })
  id!: string;

  @ApiProperty({ example: 60 })
  count!: number;

  @ApiProperty({ format: 'date', example: '2026-11-21' })
  madeOn!: Day;
}

export class MadeCodesView extends CodeBatchView {
  @ApiProperty({ type: [CodeView], description: 'shown this once; nobody can show them again' })
  codes!: CodeView[];

  static of({ batch, codes }: MadeBatch): MadeCodesView {
    return { id: batch.id, count: batch.count, madeOn: batch.madeOn, codes };
  }
}

export class CodeBatchPageView {
  @ApiProperty({ type: [CodeBatchView] })
  items!: CodeBatchView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
