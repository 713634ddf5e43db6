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
  'waiver_page.many_title': { en: 'Months off for several people', fr: 'Mois de dispense pour plusieurs' },
  'waiver_page.many_note': {
    en: 'A meeting decides it; one of you writes it down here and a second person agrees. Nobody then owes these months.',
    fr: 'Une assemblée le décide; l’un·e de vous l’inscrit ici et une deuxième personne l’accepte. Personne ne doit alors ces mois.',
  },
  'waiver_page.strike': { en: 'During a strike or a lockout', fr: 'Pendant une grève ou un lock-out' },
  'waiver_page.general': { en: 'For everybody, by a motion', fr: 'Pour tout le monde, par une résolution' },
  'waiver_page.no_branch': { en: '(these people only)', fr: '(seulement ces personnes)' },
  'waiver_page.numbers': {
    en: 'Or these people: their member numbers, for example 12, 15, 18',
    fr: 'Ou ces personnes : leurs numéros de membre, par exemple 12, 15, 18',
  },
  'waiver_page.from': { en: 'From which month on', fr: 'À partir de quel mois' },
  'waiver_page.count': { en: 'How many months', fr: 'Combien de mois' },
  'waiver_page.decision': {
    en: 'Who decided it, when, in which words',
    fr: 'Qui l’a décidé, quand, en quels mots',
  },
  'waiver_page.meeting': { en: 'At which meeting', fr: 'À quelle assemblée' },
  'waiver_page.no_meeting': { en: '(none of these)', fr: '(aucune de celles-ci)' },
  'waiver_page.paid_already': {
    en: 'Who had paid one of these months gets the next one instead.',
    fr: 'Qui avait déjà payé un de ces mois a droit au suivant.',
  },
  'waiver_page.numbers_unreadable': {
    en: 'These are no member numbers: {words}. Write numbers, with commas between them.',
    fr: 'Ce ne sont pas des numéros de membre : {words}. Écrivez des numéros séparés par des virgules.',
  },
  'waiver_page.numbers_unknown': {
    en: 'Nobody has these numbers: {numbers}. Look them up in the roll of members.',
    fr: 'Personne n’a ces numéros : {numbers}. Cherchez-les dans la liste des membres.',
  },
  'act.waiver_made': { en: 'waived months of your dues', fr: 'vous a dispensé de mois de cotisation' },
  'own_act.waiver_made': { en: 'dues waived', fr: 'dispense de cotisation' },
  'own_table.waivers': { en: 'Months I need not pay', fr: 'Mois dont je suis dispensé' },
  'own_column.approvedOn': { en: 'agreed on', fr: 'accordé le' },
  'own_column.goodThrough': { en: 'for who was good through', fr: 'pour qui était en règle jusqu’à' },
  'own_column.months': { en: 'months', fr: 'mois' },
  'own_value.hardship': { en: 'hardship', fr: 'difficultés' },
  'own_value.strike': { en: 'strike or lockout', fr: 'grève ou lock-out' },
});
