import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RulesService } from '../rules/index.js';
import { type PageContext, pageLanguage } from './page.js';

@Injectable()
export class PagesService {
  constructor(private readonly rules: RulesService) {}

  /** `reply` null: the page remembers no language, and so sets no cookie. */
  async context(request: FastifyRequest, reply: FastifyReply | null): Promise<PageContext> {
    return {
      language: pageLanguage(request, reply),
      profile: await this.rules.profile(),
      actor: request.actor ?? null,
      path: request.url.split('?')[0] ?? '/p',
    };
  }
}
