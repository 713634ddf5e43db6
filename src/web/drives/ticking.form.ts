import { Identifiers } from '../../shared/fields.js';
import { AsList } from '../form-fields.js';

/** Who was ticked off; whoever was ticked before and is not now stayed away. */
export class TurnoutForm {
  @AsList()
  @Identifiers()
  came: string[] = [];

  /** who was on the page as having come */
  @AsList()
  @Identifiers()
  before: string[] = [];
}
