import { ApiProperty } from '@nestjs/swagger';
import { Secret, Text } from '../shared/fields.js';
import type { OwnSession } from './own-sessions.service.js';
import { sessionKinds } from './session.entity.js';
import type { OpenedSession } from './sessions.service.js';

export class SignInBody {
  @Text({ example: 'organizer' })
  name!: string;

  @Secret({ example: 'seven quiet geese over the harbour' })
  passphrase!: string;
}

export class CodedSignInBody extends SignInBody {
  @Text({
    optional: true,
    example: '123456',
    max: 40,
    description: 'six digits of the app, or a recovery code; needed once there is a second factor',
  })
  code?: string;
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

export class OwnSessionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: sessionKinds, example: 'sign-in' })
  kind!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T15:07:00.000Z' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T19:00:00.000Z', description: 'the hour of it' })
  lastUsedAt!: string;

  @ApiProperty({ example: true, description: 'a second factor was proved' })
  secondFactor!: boolean;

  @ApiProperty({ example: true, description: 'the one that asks' })
  current!: boolean;

  static of({ id, kind, createdAt, lastUsedHour, secondFactor, current }: OwnSession): OwnSessionView {
    const times = { createdAt: createdAt.toISOString(), lastUsedAt: lastUsedHour.toISOString() };
    return { id, kind, ...times, secondFactor, current };
  }
}

export class OwnSessionsView {
  @ApiProperty({ type: [OwnSessionView] })
  items!: OwnSessionView[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'always null: one page holds all',
  })
  next!: null;
}
