import type { MessageCode } from '../../shared/messages/index.js';
import type { ActionKind } from './action.rules.js';
import type { EmployerResponse } from './reports/report.rules.js';
import type { RetaliationKind } from './retaliations/retaliation.rules.js';
import type { ActionRole } from './roles/role.rules.js';

export const actionKindWord: (kind: ActionKind) => MessageCode = of({
  'march-on-the-boss': 'action_kind.march_on_the_boss',
  'demand-letter': 'action_kind.demand_letter',
  leafleting: 'action_kind.leafleting',
  hearing: 'action_kind.hearing',
  'court-support': 'action_kind.court_support',
  memorial: 'action_kind.memorial',
  call: 'action_kind.call',
  other: 'action_kind.other',
});

export const actionRoleWord: (role: ActionRole) => MessageCode = of({
  lead: 'action_role.lead',
  speaker: 'action_role.speaker',
  witness: 'action_role.witness',
  'note-taker': 'action_role.note_taker',
  peacekeeper: 'action_role.peacekeeper',
  driver: 'action_role.driver',
  medic: 'action_role.medic',
  counsel: 'action_role.counsel',
});

export const responseWord = (response: EmployerResponse): MessageCode => `employer_response.${response}`;

export const retaliationWord: (kind: RetaliationKind) => MessageCode = of({
  'hours-cut': 'retaliation.hours_cut',
  moved: 'retaliation.moved',
  warned: 'retaliation.warned',
  suspended: 'retaliation.suspended',
  fired: 'retaliation.fired',
  threatened: 'retaliation.threatened',
  other: 'retaliation.other',
});

function of<Word extends string>(words: Record<Word, MessageCode>): (word: Word) => MessageCode {
  return (word) => words[word];
}
