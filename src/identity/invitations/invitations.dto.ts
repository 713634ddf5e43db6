import { ApiProperty } from '@nestjs/swagger';
import { Choice, Identifier, Secret, Text } from '../../shared/fields.js';
import { type Language, languages } from '../../shared/messages/index.js';
import type { Joined } from './redemption.service.js';
import type { MadeInvitation, OpenInvitation } from './invitations.service.js';

export class InvitationBody {
  @Identifier({ description: 'somebody in scope who has no account' })
  workerId!: string;
}

export class MadeInvitationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'ABCDE-FGHJK', description: 'shown this once; hand it over in person' })
  code!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-28T15:00:00.000Z' })
  expiresAt!: string;

  static of({ id, code, expiresAt }: MadeInvitation): MadeInvitationView {
    return { id, code, expiresAt: expiresAt.toISOString() };
  }
}

export class OpenInvitationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T15:00:00.000Z' })
  invitedAt!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-28T15:00:00.000Z' })
  expiresAt!: string;

  static of({ invitedAt, expiresAt, ...rest }: OpenInvitation): OpenInvitationView {
    return { ...rest, invitedAt: invitedAt.toISOString(), expiresAt: expiresAt.toISOString() };
  }
}

export class OpenInvitationsView {
  @ApiProperty({ type: [OpenInvitationView] })
  items!: OpenInvitationView[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'always null: one page holds all',
  })
  next!: null;
}

export class JoiningBody {
  @Text({ example: 'ABCDE-FGHJK', max: 40, description: 'in capitals or not, grouped or not' })
  code!: string;

  @Text({ example: 'robin', max: 40, description: 'letters a to z, digits, dots, hyphens, underscores' })
  signInName!: string;

  @Secret({ example: 'seven quiet geese over the harbour', description: 'at least twelve characters' })
  passphrase!: string;

  @Choice(languages, { optional: true })
  language?: Language;
}

export class JoinedView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'robin' })
  signInName!: string;

  static of({ id, signInName }: Joined): JoinedView {
    return { id, signInName };
  }
}
