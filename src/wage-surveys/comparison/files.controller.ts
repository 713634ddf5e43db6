import { Controller, Get, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { writeCsv, writeXlsx } from '../../spreadsheets/write.js';
import { ComparisonService, type PayWish } from './comparison.service.js';
import { ComparisonQuery, languageAsked, TableQuery } from './queries.js';

const svg = 'image/svg+xml';
const csv = 'text/csv; charset=utf-8';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = { type: 'string', format: 'binary' };

/** Pictures and files of the same tables. Their names tell nothing. */
@ApiTags('wage surveys')
@ApiBearerAuth()
@Controller('api/v1/wage-surveys/:id')
@UnionHolders('organizer', 'custodian')
export class FilesController {
  constructor(private readonly service: ComparisonService) {}

  /** The comparison as a picture. */
  @Get('comparison.svg')
  @ApiProduces(svg)
  @ApiOkResponse({ schema: file })
  async comparisonSvg(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ComparisonQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const picture = await this.service.comparisonPicture(actor, wishOf(id, query, request, actor));
    return named(Buffer.from(picture), svg, 'table-1.svg');
  }

  /** The comparison for spreadsheet programs. */
  @Get('comparison.csv')
  @ApiProduces(csv)
  @ApiOkResponse({ schema: file })
  async comparisonCsv(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ComparisonQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const table = await this.service.comparisonSheet(actor, wishOf(id, query, request, actor));
    return named(writeCsv(table), csv, 'table-1.csv');
  }

  /** The comparison as a workbook. */
  @Get('comparison.xlsx')
  @ApiProduces(xlsx)
  @ApiOkResponse({ schema: file })
  async comparisonXlsx(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ComparisonQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const table = await this.service.comparisonSheet(actor, wishOf(id, query, request, actor));
    return named(await writeXlsx(table), xlsx, 'table-1.xlsx');
  }

  /** Who has which benefit, as a picture. */
  @Get('benefit-gaps.svg')
  @ApiProduces(svg)
  @ApiOkResponse({ schema: file })
  async benefitGapsSvg(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: TableQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const picture = await this.service.benefitGapsPicture(actor, wishOf(id, query, request, actor));
    return named(Buffer.from(picture), svg, 'table-2.svg');
  }

  /** Who has which benefit, for spreadsheet programs. */
  @Get('benefit-gaps.csv')
  @ApiProduces(csv)
  @ApiOkResponse({ schema: file })
  async benefitGapsCsv(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: TableQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const table = await this.service.benefitGapsSheet(actor, wishOf(id, query, request, actor));
    return named(writeCsv(table), csv, 'table-2.csv');
  }

  /** Who has which benefit, as a workbook. */
  @Get('benefit-gaps.xlsx')
  @ApiProduces(xlsx)
  @ApiOkResponse({ schema: file })
  async benefitGapsXlsx(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: TableQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const table = await this.service.benefitGapsSheet(actor, wishOf(id, query, request, actor));
    return named(await writeXlsx(table), xlsx, 'table-2.xlsx');
  }
}

function wishOf(surveyId: string, query: ComparisonQuery, request: FastifyRequest, actor: Actor): PayWish {
  const { by, measure = 'hourly' } = query;
  return { surveyId, by, measure, language: languageAsked(query, request, actor) };
}

function named(content: Buffer, type: string, fileName: string): StreamableFile {
  const disposition = `${type === svg ? 'inline' : 'attachment'}; filename="${fileName}"`;
  return new StreamableFile(content, { type, disposition, length: content.length });
}
