import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageQuery } from '../../shared/fields.js';
import { ColumnNameBody, ColumnNamePageView, ColumnNameQuery, ColumnNameView } from './column-names.dto.js';
import { ColumnNamesService } from './column-names.service.js';

/** What the union's own spreadsheets call a column, beside the names that every union uses. */
@ApiTags('survey imports')
@ApiBearerAuth()
@Controller('api/v1/column-names')
@UnionHolders('organizer')
export class ColumnNamesController {
  constructor(private readonly columnNames: ColumnNamesService) {}

  /** The union's own names, by the alphabet. */
  @Get()
  @ApiOkResponse({ type: ColumnNamePageView })
  list(@Query() { limit, after }: PageQuery): Promise<ColumnNamePageView> {
    return this.columnNames.list(limit, after);
  }

  /** Says what a name means, for every file brought from now on. */
  @Post()
  @ApiCreatedResponse({ type: ColumnNameView })
  add(@CurrentActor() actor: Actor, @Body() { name, field }: ColumnNameBody): Promise<ColumnNameView> {
    return this.columnNames.add(actor, name, field);
  }

  /** Forgets a name; files already read stay as they were read. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Query() { name }: ColumnNameQuery): Promise<void> {
    return this.columnNames.remove(actor, name);
  }
}
