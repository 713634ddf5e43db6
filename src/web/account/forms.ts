import { Secret, Text } from '../../shared/fields.js';
import { Problem } from '../../shared/errors.js';

export class CodeForm {
  @Text({ max: 40 })
  code!: string;
}

export class PassphraseForm {
  @Secret()
  passphrase!: string;
}

export class NewPasskeyForm extends PassphraseForm {
  @Text({ max: 40 })
  nickname!: string;
}

export class PasskeyForm {
  @Secret({ max: 20_000 })
  response!: string;
}

export class NamedPasskeyForm extends PasskeyForm {
  @Text({ max: 40 })
  nickname!: string;
}

export class PassphraseChangeForm {
  @Secret()
  current!: string;

  @Secret()
  next!: string;

  @Secret()
  again!: string;
}

/** What the browser answered, as the script put it into the form. @throws Problem 422 `factor.passkey_refused` */
export function answerIn<Answer extends object>({ response }: PasskeyForm): Answer {
  try {
    const parsed: unknown = JSON.parse(response);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Answer;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Problem(422, 'factor.passkey_refused');
}
