import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../identity/index.js';
import { UnionHolders } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { MachineStateView } from './machine-state.dto.js';
import { MachineStateService } from './machine-state.service.js';

@ApiTags('machine')
@ApiBearerAuth()
@Controller('api/v1/machine-state')
@UnionHolders('secretary', 'custodian')
export class MachineStateController {
  constructor(private readonly service: MachineStateService) {}

  /** Age of the last backup and of the last tried restore, disk left, the log's end, and what is overdue. */
  @Get()
  @ApiOkResponse({ type: MachineStateView })
  async read(@CurrentActor() actor: Actor): Promise<MachineStateView> {
    return MachineStateView.of(await this.service.read(), await this.service.logEnd(), actor.language);
  }
}
