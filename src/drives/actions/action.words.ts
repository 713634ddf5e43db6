import type { MessageCode } from '../../shared/messages/index.js';
import type { ActionKind } from './action.rules.js';
import type { EmployerResponse } from './reports/report.rules.js';
import type { RetaliationKind } from './retaliations/retaliation.rules.js';
import type { ActionRole } from './roles/role.rules.js';

export function actionKindWord(kind: ActionKind): MessageCode {
  return `action_kind.${kind}`;
}

export function actionRoleWord(role: ActionRole): MessageCode {
  return `action_role.${role}`;
}

export function responseWord(response: EmployerResponse): MessageCode {
  return `employer_response.${response}`;
}

export function retaliationWord(kind: RetaliationKind): MessageCode {
  return `retaliation.${kind}`;
}
