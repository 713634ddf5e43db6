import { NestedList, Secret, Text } from '../../shared/fields.js';
import type { Proof } from './reopening-proof.service.js';

export class ReopeningOfficerBody {
  @Text({ example: 'custodian', description: 'the sign-in name' })
  name!: string;

  @Secret({ example: 'seven quiet geese over the harbour' })
  passphrase!: string;
}

/** Either two shares, or the key passphrase with two officers. */
export class ReopeningBody {
  @Text({
    optional: true,
    max: 200,
    example: '1KQM7-4F2XC-…',
    description: 'a paper share, as it is written',
  })
  firstShare?: string | null;

  @Text({ optional: true, max: 200, example: '3KQMA-9TD0P-…', description: 'another one of the same set' })
  secondShare?: string | null;

  @Secret({
    optional: true,
    example: 'nine loud crows on a wire',
    description: 'of the sealed master key',
  })
  keyPassphrase?: string | null;

  @NestedList(() => ReopeningOfficerBody, {
    optional: true,
    max: 2,
    description: 'two people, each custodian, secretary, treasurer or trustee today',
  })
  officers?: ReopeningOfficerBody[] | null;
}

export function proofOf({ firstShare, secondShare, keyPassphrase, officers }: ReopeningBody): Proof {
  return {
    shares: [firstShare, secondShare].filter((share) => typeof share === 'string'),
    keyPassphrase: keyPassphrase ?? null,
    officers: officers ?? [],
  };
}
