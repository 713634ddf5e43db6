import { Identifier } from '../../shared/fields.js';

/** What a proposal to merge two people says. */
export class MergePayload {
  @Identifier({ description: 'the row that stays, and whose contacts win' })
  keepId!: string;

  @Identifier({ description: 'the row that from then on leads to the other' })
  mergeId!: string;
}
