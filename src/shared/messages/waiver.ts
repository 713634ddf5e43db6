import { catalogue } from './catalogue.js';

/** Months that nobody has to pay. */
export const waiver = catalogue({
  'waiver.hardship_title': {
    en: 'Waive dues out of hardship',
    fr: 'Dispenser de cotisation pour difficultés',
  },
  'waiver.strike_title': {
    en: 'Waive dues during a strike or lockout',
    fr: 'Dispenser de cotisation pendant une grève ou un lock-out',
  },
  'waiver.general_title': { en: 'Waive dues for everybody', fr: 'Dispenser tout le monde de cotisation' },
  'waiver.months': { en: 'Months', fr: 'Mois' },
  'waiver.people': { en: 'For', fr: 'Pour' },
  'waiver.branch': { en: 'Everybody of the branch', fr: 'Toute la section' },
  'waiver.meeting': { en: 'Meeting of', fr: 'Assemblée du' },
  'waiver.good_through': {
    en: 'Everybody in good standing at the end of',
    fr: 'Toutes les personnes en règle à la fin de',
  },
  'waiver.not_a_member': {
    en: 'Only members have dues to waive. Check who is a member today.',
    fr: 'Seuls les membres ont une cotisation dont on peut les dispenser. Vérifiez qui est membre aujourd’hui.',
  },
  'waiver.for_whom': {
    en: 'Say either which branch or which people, not both.',
    fr: 'Indiquez soit la section, soit les personnes, pas les deux.',
  },
  'waiver.month_too_far': {
    en: 'Months are waived from two years back to two years ahead. Choose a nearer month.',
    fr: 'On dispense de cotisation de deux ans en arrière à deux ans en avant. Choisissez un mois plus proche.',
  },
  'waiver.good_through_to_come': {
    en: 'This month is not over: nobody knows yet who will be in good standing at its end. Choose one that is.',
    fr: 'Ce mois n’est pas terminé : on ne sait pas encore qui sera en règle à la fin. Choisissez un mois passé.',
  },
  'waiver.meeting_unknown': {
    en: 'There is no such meeting. Choose one that was called, or leave it empty.',
    fr: 'Cette assemblée n’existe pas. Choisissez-en une qui a été convoquée, ou laissez vide.',
  },
  'waiver.granted': {
    en: '{months} of your months need not be paid.',
    fr: 'Vous êtes dispensé·e de {months} mois de cotisation.',
  },
  'waiver_page.title': { en: 'Ask for months off', fr: 'Demander des mois de dispense' },
  'waiver_page.note': {
    en: 'If you cannot pay for a while, say so here. No proof is asked for. Two people decide, and what you write is deleted 30 days later.',
    fr: 'Si vous ne pouvez pas payer pendant un temps, dites-le ici. Aucune preuve n’est demandée. Deux personnes décident, et ce que vous écrivez est supprimé 30 jours après.',
  },
  'waiver_page.how_many': {
    en: 'How many months, from {month} on',
    fr: 'Combien de mois, à partir de {month}',
  },
  'waiver_page.ask': { en: 'Ask', fr: 'Demander' },
  'waiver_page.asked': {
    en: 'It was asked for. You find here on your first page what became of it.',
    fr: 'C’est demandé. Vous verrez sur votre première page ce qu’il en est.',
  },
  'waiver_page.why': { en: 'Why, in a few words', fr: 'Pourquoi, en quelques mots' },
  'act.waiver_made': { en: 'waived months of your dues', fr: 'vous a dispensé de mois de cotisation' },
  'own_act.waiver_made': { en: 'dues waived', fr: 'dispense de cotisation' },
  'own_table.waivers': { en: 'Months I need not pay', fr: 'Mois dont je suis dispensé' },
  'own_column.approvedOn': { en: 'agreed on', fr: 'accordé le' },
  'own_column.goodThrough': { en: 'for who was good through', fr: 'pour qui était en règle jusqu’à' },
  'own_column.months': { en: 'months', fr: 'mois' },
  'own_value.hardship': { en: 'hardship', fr: 'difficultés' },
  'own_value.strike': { en: 'strike or lockout', fr: 'grève ou lock-out' },
});
