import { catalogue } from './catalogue.js';

/** The page of what the by-laws say in numbers; each rule in words that its number completes. */
export const unionRule = catalogue({
  'union_rule.title': { en: 'Rates and numbers', fr: 'Tarifs et chiffres' },
  'union_rule.intro': {
    en: 'What counts today, since when, and who decided it.',
    fr: 'Ce qui vaut aujourd’hui, depuis quand, et qui l’a décidé.',
  },
  'union_rule.none': { en: 'nothing yet', fr: 'rien pour l’instant' },
  'union_rule.before': { en: 'Before', fr: 'Avant' },
  'union_rule.always': { en: 'always', fr: 'depuis toujours' },
  'union_rule.since': { en: 'from {day}', fr: 'à compter du {day}' },
  'union_rule.shipped': { en: 'came with the program', fr: 'fourni avec le programme' },
  'union_rule.unverified': { en: 'not checked at its source', fr: 'pas vérifié à la source' },
  'union_rule.value': {
    en: 'The number: an amount like 24.00, else a whole number; of a share so many of a hundred',
    fr: 'Le chiffre : un montant comme 24,00, sinon un nombre entier; d’une part, tant sur cent',
  },
  'union_rule.from_month': { en: 'From the first of which month', fr: 'À compter du premier de quel mois' },
  'union_rule.citation': { en: 'Who decided it, when', fr: 'Qui l’a décidé, quand' },
  'union_rule.two': {
    en: 'A trustee or a custodian has to agree. Days gone by never change.',
    fr: 'Une personne syndique ou gardienne doit être d’accord. Les jours passés ne changent jamais.',
  },
  'union_rule.dues_monthly': { en: 'Dues a month, {tier}', fr: 'Cotisation par mois, {tier}' },
  'union_rule.dues_initiation': { en: 'Initiation fee, {tier}', fr: 'Frais d’adhésion, {tier}' },
  'union_rule.standing_bad_from': {
    en: 'Unpaid months until somebody is in bad standing',
    fr: 'Mois impayés avant d’être en retard',
  },
  'union_rule.standing_inactive_from': {
    en: 'Unpaid months until somebody is inactive',
    fr: 'Mois impayés avant d’être inactive, inactif',
  },
  'union_rule.dues_late_receipt_days': {
    en: 'Days within which a receipt is written down by one person alone',
    fr: 'Jours pendant lesquels une personne seule inscrit un reçu',
  },
  'union_rule.dues_remittance_day': {
    en: 'Last day of the next month for sending dues on',
    fr: 'Dernier jour du mois suivant pour transmettre les cotisations',
  },
  'union_rule.dues_report_day': {
    en: 'Last day of the next month for the reports of delegates',
    fr: 'Dernier jour du mois suivant pour le rapport des personnes déléguées',
  },
  'union_rule.money_spending_limit': {
    en: 'Money that one person may spend alone',
    fr: 'Argent qu’une personne peut dépenser seule',
  },
  'union_rule.meeting_quorum': {
    en: 'Voters present that a meeting needs to decide',
    fr: 'Votants présents pour qu’une assemblée décide',
  },
  'union_rule.branch_members_job': {
    en: 'Members that a branch of a workplace needs',
    fr: 'Membres qu’il faut pour une section d’un lieu de travail',
  },
  'union_rule.branch_members_general': {
    en: 'Members that a branch of a town needs',
    fr: 'Membres qu’il faut pour une section d’une ville',
  },
  'union_rule.drive_gate_committee_share': {
    en: 'Of a drive: share of the bargaining unit in the committee, at least',
    fr: 'D’une campagne : part de l’unité de négociation au comité, au moins',
  },
  'union_rule.drive_gate_committee_departments': {
    en: 'Of a drive: share of departments with somebody of the committee, at least',
    fr: 'D’une campagne : part des services où le comité est présent, au moins',
  },
  'union_rule.drive_gate_committee_shifts': {
    en: 'Of a drive: share of shifts with somebody of the committee, at least',
    fr: 'D’une campagne : part des quarts où le comité est présent, au moins',
  },
  'union_rule.drive_gate_signed_share': {
    en: 'Of a drive: share of the bargaining unit that signed before a filing, at least',
    fr: 'D’une campagne : part de l’unité de négociation qui a signé avant un dépôt, au moins',
  },
  'union_rule.drive_rating_days': {
    en: 'Of a drive: days that a rating counts for',
    fr: 'D’une campagne : jours pendant lesquels une cote compte',
  },
  'union_rule.drive_follow_up_days': {
    en: 'Of a drive: days until a follow-up where nobody says a day',
    fr: 'D’une campagne : jours avant un suivi quand personne ne dit de jour',
  },
  'union_rule.drive_talks_a_day': {
    en: 'Of a drive: people to talk to a day',
    fr: 'D’une campagne : personnes à rencontrer par jour',
  },
  'union_rule.drive_committee': {
    en: 'People that a committee needs before a campaign',
    fr: 'Personnes qu’il faut dans un comité avant une campagne',
  },
});
