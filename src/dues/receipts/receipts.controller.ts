import { Controller, Get, Ip, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Anyone } from '../../shared/access.js';
import { languageOf, say } from '../../shared/messages/index.js';
import { ReceiptChecks } from './receipt-checks.service.js';
import { CheckedReceiptView } from './receipts.dto.js';

@ApiTags('dues')
@Controller('api/v1/receipts')
@Anyone()
export class ReceiptsController {
  constructor(private readonly checks: ReceiptChecks) {}

  /** Whether the receipt with this code stands. No sign-in; guessing is slowed. */
  @Get(':code')
  @ApiOkResponse({ type: CheckedReceiptView })
  async check(
    @Param('code') code: string,
    @Ip() address: string,
    @Req() request: FastifyRequest,
  ): Promise<CheckedReceiptView> {
    const receipt = await this.checks.check(code, address);
    const language = languageOf(request.headers['accept-language']);
    return { ...receipt, text: say(language, `receipt.${receipt.state}`) };
  }
}
