import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { Anyone, OpenWhileLocked } from '../shared/access.js';
import { Problem } from '../shared/errors.js';

@ApiTags('health')
@Controller('health')
@Anyone()
@OpenWhileLocked()
export class HealthController {
  constructor(private readonly db: DataSource) {}

  /** The process answers. */
  @Get('live')
  @RouteConfig({ silent: true })
  @ApiOkResponse({ schema: { example: { live: true } } })
  live(): { live: true } {
    return { live: true };
  }

  /** The database answers too: requests may be sent here. */
  @Get('ready')
  @RouteConfig({ silent: true })
  @ApiOkResponse({ schema: { example: { ready: true } } })
  async ready(): Promise<{ ready: true }> {
    await this.db.query('SELECT 1').catch(() => {
      throw new Problem(503, 'database.unreachable');
    });
    return { ready: true };
  }
}
