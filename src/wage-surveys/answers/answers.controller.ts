import { Body, Controller, Headers, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { WithoutIdempotency } from '../../identity/index.js';
import { Anyone } from '../../shared/access.js';
import { languageOf } from '../../shared/messages/index.js';
import { AnswerBody, ReceivedView } from './answers.dto.js';
import { AnswersService } from './answers.service.js';

@ApiTags('wage surveys')
@Controller('api/v1/wage-surveys/:id/answers')
@Anyone()
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  /** Answer with a one-time code. Nobody signs in, and nothing but the answer is kept. */
  @Post()
  @WithoutIdempotency()
  @RouteConfig({ silent: true })
  @ApiCreatedResponse({ type: ReceivedView })
  async give(
    @Param('id', IdPipe) id: string,
    @Body() { code, answers }: AnswerBody,
    @Headers('accept-language') spoken?: string,
  ): Promise<ReceivedView> {
    return ReceivedView.of(await this.answers.give(id, { code, answers }), languageOf(spoken));
  }
}
