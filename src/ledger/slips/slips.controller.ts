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
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { fileNameOf, mostSlipBytes, slipTypes } from './photographs.rules.js';
import { AddedSlipView, SlipUploadBody } from './slips.dto.js';
import type { ReadSlip } from './bare-slip.js';
import { SlipsService } from './slips.service.js';

@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1/ledger/entries/:id/slips')
export class SlipsController {
  constructor(private readonly slips: SlipsService) {}

  /** The photograph of a paper that shows what an entry is for. Where it was taken is not kept. */
  @Post()
  @WithoutIdempotency()
  @UnionHolders('treasurer')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SlipUploadBody })
  @ApiCreatedResponse({ type: AddedSlipView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AddedSlipView> {
    return this.slips.add(actor, id, (await readUpload(request, mostSlipBytes)).bytes);
  }

  @Get(':slipId')
  @UnionHolders('treasurer', 'trustee')
  @ApiProduces(...slipTypes)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('slipId', IdPipe) slipId: string,
  ): Promise<StreamableFile> {
    return asPicture(await this.slips.read(actor, id, slipId));
  }
}

/** A PDF is a program as well: it is saved, never opened inside of a page. */
export function asPicture({ mediaType, content }: ReadSlip): StreamableFile {
  const shown = mediaType === 'application/pdf' ? 'attachment' : 'inline';
  const disposition = `${shown}; filename="${fileNameOf(mediaType)}"`;
  return new StreamableFile(content, { type: mediaType, disposition, length: content.length });
}
