import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { UnionHolders } from '../../shared/access.js';
import { PageQuery } from '../../shared/fields.js';
import { ProgressPageView } from './progress.dto.js';
import { ProgressService } from './progress.service.js';

@ApiTags('wage surveys')
@ApiBearerAuth()
@Controller('api/v1/wage-surveys/:id/progress')
@UnionHolders('organizer', 'custodian')
export class ProgressController {
  constructor(private readonly progress: ProgressService) {}

  /** Whether 10 or more people of each employer have answered, as of last night. */
  @Get()
  @ApiOkResponse({ type: ProgressPageView })
  async of(@Param('id', IdPipe) id: string, @Query() { limit, after }: PageQuery): Promise<ProgressPageView> {
    return ProgressPageView.of(await this.progress.of(id, limit, after));
  }
}
