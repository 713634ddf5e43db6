import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../../shared/paging.js';
import type { EmployerProgress } from './progress.service.js';

export class EmployerProgressView {
  @ApiProperty({ format: 'uuid', example: '5b0c2f0e-8a52-4c0b-9d0f-6a1c3f3b7f10' })
  employerId!: string;

  @ApiProperty({ example: 'Harbour Health (synthetic)' })
  employer!: string;

  @ApiProperty({ enum: ['enough', 'not enough yet'], example: 'not enough yet' })
  progress!: 'enough' | 'not enough yet';
}

export class ProgressPageView {
  @ApiProperty({ type: [EmployerProgressView] })
  items!: EmployerProgressView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;

  static of({ items, next }: Page<EmployerProgress>): ProgressPageView {
    const views = items.map(({ employerId, employer, enough }) => ({
      employerId,
      employer,
      progress: enough ? ('enough' as const) : ('not enough yet' as const),
    }));
    return { items: views, next };
  }
}
