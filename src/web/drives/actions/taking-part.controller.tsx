import { Body, Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActionAttendancesService, type ActionIds, ActionRolesService } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { Holders } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { PageFilter } from '../../page.filter.js';
import { ActionIdsPipe } from './action-ids.pipe.js';
import { ActionPages } from './action-pages.service.js';
import { TurnoutForm } from '../ticking.form.js';
import { NoForm, RoleForm } from './forms.js';

/** Who takes something on in an action, and who came. */
@ApiExcludeController()
@Controller('p/dr/:id/a/:actionId')
@UseFilters(PageFilter)
@Holders('committee', 'organizer')
export class TakingPartPagesController {
  constructor(
    private readonly pages: ActionPages,
    private readonly roles: ActionRolesService,
    private readonly attendances: ActionAttendancesService,
  ) {}

  @Post('g')
  async give(
    @CurrentActor() actor: Actor,
    @Param(ActionIdsPipe) ids: ActionIds,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.after(actor, { request, reply }, ids, {
      ...{ type: RoleForm, body, place: 'role' },
      work: ({ role, who }) => this.roles.give(actor, ids, { role, ...whoOf(who) }),
    });
  }

  @Post('g/:roleId')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param(ActionIdsPipe) ids: ActionIds,
    @Param('roleId', IdPipe) roleId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.after(actor, { request, reply }, ids, {
      ...{ type: NoForm, body: {}, place: 'back' },
      work: () => this.roles.takeBack(actor, ids, roleId),
    });
  }

  @Post('w')
  async tick(
    @CurrentActor() actor: Actor,
    @Param(ActionIdsPipe) ids: ActionIds,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.after(actor, { request, reply }, ids, {
      ...{ type: TurnoutForm, body, place: 'turnout' },
      work: ({ came, before }) => {
        const stayedAway = before.filter((id) => !came.includes(id));
        return this.attendances.write(actor, ids, { came, stayedAway });
      },
    });
  }
}

const uuid = /^(contact|worker) ([0-9a-f-]{36})$/;

/** Nobody, for what is neither. */
function whoOf(who: string): { contactId?: string; workerId?: string } {
  const [, kind, id] = uuid.exec(who) ?? [];
  if (id === undefined) return {};
  return kind === 'contact' ? { contactId: id } : { workerId: id };
}
