import { Choice, Identifier } from '../../../shared/fields.js';
import { type ActionRole, actionRoles } from './role.rules.js';

export class NewActionRoleBody {
  @Choice(actionRoles)
  role!: ActionRole;

  @Identifier({ optional: true, description: 'a contact of the drive' })
  contactId?: string | null;

  @Identifier({ optional: true, description: 'or somebody who holds something in the drive' })
  workerId?: string | null;
}
