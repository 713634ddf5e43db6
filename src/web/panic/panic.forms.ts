import { Choice, Secret, Text } from '../../shared/fields.js';

export class LockForm {
  @Choice(['yes'], { optional: true })
  sure?: string;
}

/** Either two shares, or the key passphrase with two officers: two forms of one page. */
export class OpenForm {
  @Text({ optional: true })
  firstShare?: string;

  @Text({ optional: true })
  secondShare?: string;

  @Secret({ optional: true })
  keyPassphrase?: string;

  @Text({ optional: true })
  name1?: string;

  @Secret({ optional: true })
  passphrase1?: string;

  @Text({ optional: true })
  name2?: string;

  @Secret({ optional: true })
  passphrase2?: string;
}
