import { Choice, Text } from '../shared/fields.js';
import { languages } from '../shared/messages/index.js';

/** What every page takes in its address. */
export class PageMark {
  @Choice(languages, { optional: true })
  language?: string;

  @Text({ optional: true, max: 1000 })
  after?: string;
}
