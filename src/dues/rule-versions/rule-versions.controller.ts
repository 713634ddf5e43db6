import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../shared/access.js';
import { UnionRulesView } from './rule-versions.dto.js';
import { RuleVersionsService } from './rule-versions.service.js';

@ApiTags('dues')
@ApiBearerAuth()
@Controller('api/v1/union-rules')
@SignedIn()
export class RuleVersionsController {
  constructor(private readonly service: RuleVersionsService) {}

  /** What dues cost and what the by-laws say in numbers: every version with its source. */
  @Get()
  @ApiOkResponse({ type: UnionRulesView })
  async all(): Promise<UnionRulesView> {
    return { items: await this.service.all() };
  }
}
