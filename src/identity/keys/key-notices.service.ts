import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Keyring } from '../../keys/keyring.js';
import type { Actor } from '../../shared/actor.js';
import { type NoticeLine, NoticesService } from '../notices/notices.service.js';

/** Locked keys stand on everybody's first page: whoever can open them is sent there, others learn what is missing. */
@Injectable()
export class KeyNotices implements OnModuleInit {
  constructor(
    private readonly notices: NoticesService,
    private readonly keyring: Keyring,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'keys', linesFor: (actor) => Promise.resolve(this.linesFor(actor)) });
  }

  private linesFor({ mandates }: Actor): NoticeLine[] {
    if (!this.keyring.isLocked) return [];
    return mandates.some(({ role, scopeKind }) => role === 'custodian' && scopeKind === 'union')
      ? [{ code: 'keys.locked_open_them', href: '/p/k', urgent: true }]
      : [{ code: 'keys.locked_ask' }];
  }
}
