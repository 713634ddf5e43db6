import { Controller, Get, Param, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { readUpload } from '../../http/upload.js';
import { CurrentActor, WithoutIdempotency } from '../../identity/index.js';
import { AddedSlipView, asPicture, mostSlipBytes, SlipUploadBody, slipTypes } from '../../ledger/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import { ScansService } from './scans.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/cards/:cardId/scans')
@HoldersOf(inSomeDrive)
export class ScansController {
  constructor(private readonly scans: ScansService) {}

  /** The photograph of a signed paper. Where it was taken is not kept. */
  @Post()
  @WithoutIdempotency()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SlipUploadBody })
  @ApiCreatedResponse({ type: AddedSlipView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('cardId', IdPipe) cardId: string,
    @Req() request: FastifyRequest,
  ): Promise<AddedSlipView> {
    return this.scans.add(actor, { driveId, cardId }, () => readUpload(request, mostSlipBytes));
  }

  @Get(':scanId')
  @ApiProduces(...slipTypes)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('cardId', IdPipe) cardId: string,
    @Param('scanId', IdPipe) scanId: string,
  ): Promise<StreamableFile> {
    return asPicture(await this.scans.read(actor, { driveId, cardId }, scanId));
  }
}
