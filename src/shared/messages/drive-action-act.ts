import { catalogue } from './catalogue.js';

/** Acts of the log about what a drive does together, and the tables of it in one's own data. */
export const driveActionAct = catalogue({
  'own_act.drive_action_planned': { en: 'action planned', fr: 'action planifiée' },
  'own_act.drive_action_changed': { en: 'action changed', fr: 'action modifiée' },
  'own_act.drive_action_called_off': { en: 'action called off', fr: 'action annulée' },
  'own_act.drive_action_role_given': { en: 'role in an action given', fr: 'rôle confié dans une action' },
  'act.drive_action_role_given': {
    en: 'gave you a role in an action',
    fr: 'vous a confié un rôle dans une action',
  },
  'own_act.drive_action_role_returned': {
    en: 'role in an action taken back',
    fr: 'rôle repris dans une action',
  },
  'act.drive_action_role_returned': {
    en: 'took back a role of yours in an action',
    fr: 'a repris votre rôle dans une action',
  },
  'own_act.drive_action_roles_read': { en: 'roles in an action read', fr: 'rôles d’une action consultés' },
  'act.drive_action_roles_read': {
    en: 'read your role in an action',
    fr: 'a consulté votre rôle dans une action',
  },
  'own_act.drive_action_attended': { en: 'who came to an action', fr: 'présences à une action inscrites' },
  'act.drive_action_attended': {
    en: 'wrote down whether you came to an action',
    fr: 'a inscrit si vous êtes venu à une action',
  },
  'own_act.drive_action_attendances_read': {
    en: 'who came to an action read',
    fr: 'présences à une action consultées',
  },
  'act.drive_action_attendances_read': {
    en: 'read whether you came to an action',
    fr: 'a consulté votre présence à une action',
  },
  'own_act.drive_action_answered': {
    en: 'answer of an employer written down',
    fr: 'réponse d’un employeur inscrite',
  },
  'own_act.drive_action_debriefed': { en: 'debrief written', fr: 'bilan rédigé' },
  'own_act.drive_retaliation_flagged': { en: 'retaliation flagged', fr: 'représailles signalées' },
  'act.drive_retaliation_flagged': {
    en: 'flagged that an employer struck back at you',
    fr: 'a signalé des représailles contre vous',
  },
  'own_act.drive_retaliation_voided': {
    en: 'flag of retaliation voided',
    fr: 'signalement de représailles annulé',
  },
  'act.drive_retaliation_voided': {
    en: 'voided a flag of retaliation against you',
    fr: 'a annulé un signalement de représailles contre vous',
  },
  'own_act.drive_retaliation_read': {
    en: 'flags of retaliation read',
    fr: 'signalements de représailles consultés',
  },
  'act.drive_retaliation_read': {
    en: 'read that an employer struck back at you',
    fr: 'a consulté des représailles contre vous',
  },
  'own_table.drive_actions': { en: 'Actions I planned', fr: 'Actions que j’ai planifiées' },
  'own_table.drive_action_roles': { en: 'Roles in actions', fr: 'Rôles dans des actions' },
  'own_table.drive_action_attendances': { en: 'Who came to an action', fr: 'Présences à une action' },
  'own_table.drive_action_responses': {
    en: 'Answers of employers I wrote down',
    fr: 'Réponses d’employeurs que j’ai inscrites',
  },
  'own_table.drive_action_debriefs': { en: 'Debriefs I wrote', fr: 'Bilans que j’ai rédigés' },
  'own_table.drive_retaliations': { en: 'Retaliation', fr: 'Représailles' },
  'kept.drive_actions': {
    en: 'What a drive did together, who came, and where an employer struck back, once it has ended.',
    fr: 'Ce qu’une campagne a fait ensemble, les présences et les représailles, une fois qu’elle est terminée.',
  },
  'own_column.startsAt': { en: 'at', fr: 'à' },
  'own_column.plannedAt': { en: 'planned', fr: 'planifié le' },
  'own_column.givenAt': { en: 'given', fr: 'confié le' },
  'own_column.returnedAt': { en: 'given back', fr: 'rendu le' },
  'own_column.came': { en: 'came', fr: 'est venu' },
  'own_column.respondedOn': { en: 'answered', fr: 'réponse le' },
  'own_column.response': { en: 'answer', fr: 'réponse' },
  'own_column.flaggedAt': { en: 'flagged', fr: 'signalé le' },
});
