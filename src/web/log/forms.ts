import { Text } from '../../shared/fields.js';

/** An anchor as it was written down by hand; both fields empty: none. */
export class AnchorForm {
  @Text({ optional: true, min: 0, max: 20 })
  number?: string;

  @Text({ optional: true, min: 0, max: 100 })
  hash?: string;
}
