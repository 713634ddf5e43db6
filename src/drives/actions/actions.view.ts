import { nameOf } from '../contacts/contact-places.js';
import type { Opening } from '../core/drive-texts.js';
import { openAction, toldIn } from './action-places.js';
import type { ActionRoleView, DriveActionView, WholeActionView } from './actions.dto.js';
import type { ActionRow, ReportsRow, RoleRow } from './actions.sql.js';

export function actionView(row: ActionRow, opening: Opening): DriveActionView {
  const { what = null, place = null } = openAction(opening, row.id, row.told_sealed);
  return {
    ...{ id: row.id, kind: row.kind, siteId: row.site_id, what, place },
    heldOn: row.held_on,
    startsAt: row.starts_at,
    dueOn: row.due_on,
    calledOffAt: row.called_off_at?.toISOString() ?? null,
    roles: row.roles,
    came: row.came,
    stayedAway: row.stayed_away,
    response: row.response,
    version: row.version,
  };
}

export function roleView(row: RoleRow, opening: Opening): ActionRoleView {
  const { id, role, contact_id: contactId, worker_id: workerId } = row;
  const name = contactId === null ? row.chosen_name : opening(nameOf(contactId), row.name_sealed);
  return { id, role, contactId, workerId, name };
}

export function wholeView(
  { row, reports, roles }: { row: ActionRow; reports: ReportsRow; roles: ActionRoleView[] },
  opening: Opening,
): WholeActionView {
  const { turnout, responses, debriefs } = reports;
  const bytes = (sealed: string | null): Buffer | null =>
    sealed === null ? null : Buffer.from(sealed, 'base64');
  return {
    ...actionView(row, opening),
    ...{ roleList: roles, turnout },
    responses: responses.map(({ id, respondedOn, response, sealed }) => ({
      ...{ respondedOn, response },
      text: opening(toldIn('drive_action_responses', id), bytes(sealed)),
    })),
    debriefs: debriefs.map(({ id, writtenAt, writtenBy, sealed }) => ({
      ...{ writtenAt: new Date(writtenAt).toISOString(), writtenBy },
      text: opening(toldIn('drive_action_debriefs', id), bytes(sealed)),
    })),
  };
}
