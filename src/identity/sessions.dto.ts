import { ApiProperty } from '@nestjs/swagger';
import { Secret, Text } from '../shared/fields.js';
import type { OpenedSession } from './sessions.service.js';

export class SignInBody {
  @Text({ example: 'organizer' })
  name!: string;

  @Secret({ example: 'seven quiet geese over the harbour' })
  passphrase!: string;
}

export class OpenedSessionView {
  @ApiProperty({ example: 'b3BhcXVlLCAyNTYgcmFuZG9tIGJpdHMsIHNob3duIG9u' })
  token!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T20:00:00.000Z' })
  expiresAt!: string;

  static of({ token, expiresAt }: OpenedSession): OpenedSessionView {
    return { token, expiresAt: expiresAt.toISOString() };
  }
}
