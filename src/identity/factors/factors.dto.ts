import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Secret, Text } from '../../shared/fields.js';
import type { OwnFactors } from './own-factors.service.js';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from './passkeys.service.js';
import type { TotpSecret } from './totp.service.js';

export class OwnPassphraseBody {
  @Secret({ example: 'seven quiet geese over the harbour', description: 'one’s own, again' })
  passphrase!: string;
}

export class PassphraseChangeBody {
  @Secret({ example: 'seven quiet geese over the harbour' })
  current!: string;

  @Secret({ example: 'nine loud crows behind the depot', description: 'at least twelve characters' })
  next!: string;
}

export class FactorCodeBody {
  @Text({ example: '123456', max: 40, description: 'six digits of the app, or a recovery code' })
  code!: string;
}

/** What the browser answers: its own form, which the library checks. */
export class PasskeyBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'RegistrationResponseJSON of Web Authentication',
    example: { id: 'AbC', rawId: 'AbC', type: 'public-key', response: {}, clientExtensionResults: {} },
  })
  @IsObject()
  response!: RegistrationResponseJSON;

  @Text({ example: 'my phone', max: 40 })
  nickname!: string;
}

export class PasskeyAnswerBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'AuthenticationResponseJSON of Web Authentication',
    example: { id: 'AbC', rawId: 'AbC', type: 'public-key', response: {}, clientExtensionResults: {} },
  })
  @IsObject()
  response!: AuthenticationResponseJSON;
}

/** As the platform’s `navigator.credentials` takes them. */
export class PasskeyOptionsView {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'for `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`',
    example: { challenge: 'bmV2ZXIgdGhlIHNhbWU', rpId: 'table.example.org', userVerification: 'required' },
  })
  options!: object;
}

export class TotpSecretView {
  @ApiProperty({ example: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', description: 'shown this once' })
  secret!: string;

  @ApiProperty({ example: 'otpauth://totp/Kitchen%20Table:robin?secret=GEZDGNBV&issuer=Kitchen%20Table' })
  uri!: string;

  static of({ secret, uri }: TotpSecret): TotpSecretView {
    return { secret, uri };
  }
}

export class RecoveryCodesView {
  @ApiProperty({
    type: [String],
    nullable: true,
    example: ['ABCD-EFGH-JKMN-PQRT'],
    description: 'ten, shown this once; null when there are some already',
  })
  recoveryCodes!: string[] | null;
}

export class AddedPasskeyView extends RecoveryCodesView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class PasskeyView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'my phone' })
  nickname!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T15:00:00.000Z' })
  addedAt!: string;
}

export class OwnFactorsView {
  @ApiProperty({ example: true, description: 'an authenticator app is set up' })
  totp!: boolean;

  @ApiProperty({ type: [PasskeyView] })
  passkeys!: PasskeyView[];

  @ApiProperty({ example: 10 })
  recoveryCodesLeft!: number;

  @ApiProperty({ example: true, description: 'factors can be changed now, without another proof' })
  fresh!: boolean;

  static of({ totp, passkeys, codesLeft, fresh }: OwnFactors): OwnFactorsView {
    const shown = passkeys.map(({ addedAt, ...rest }) => ({ ...rest, addedAt: addedAt.toISOString() }));
    return { totp, passkeys: shown, recoveryCodesLeft: codesLeft, fresh };
  }
}
