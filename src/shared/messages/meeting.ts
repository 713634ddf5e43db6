import { catalogue } from './catalogue.js';

/** What is said about meetings and rolls. */
export const meeting = catalogue({
  'meeting.title': { en: 'Meetings', fr: 'Assemblées' },
  'meeting.next': { en: 'The next meeting is on {day}.', fr: 'La prochaine assemblée est le {day}.' },
  'meeting.without_roll': {
    en: 'The meeting of {day} has no roll: voters cannot be counted. Take one.',
    fr: 'L’assemblée du {day} n’a pas de liste électorale : on ne peut pas compter qui vote. Dressez-en une.',
  },
  'meeting.branch_needed': {
    en: 'Say which branch meets.',
    fr: 'Indiquez quelle section se réunit.',
  },
  'meeting.branch_unknown': {
    en: 'There is no such branch on that day. Choose one of those that exist.',
    fr: 'Cette section n’existe pas ce jour-là. Choisissez-en une qui existe.',
  },
  'meeting.general_of_all': {
    en: 'A general meeting is for everybody. Leave the branch empty, or call a meeting of the branch.',
    fr: 'Une assemblée générale est pour tout le monde. Laissez la section vide, ou convoquez une assemblée de la section.',
  },
  'meeting.called_off': {
    en: 'This meeting was called off. Call another one.',
    fr: 'Cette assemblée a été annulée. Convoquez-en une autre.',
  },
  'meeting.was_held': {
    en: 'Somebody was there already or something was decided: this meeting took place. Its day stays, and it cannot be called off.',
    fr: 'Des présences ou des décisions y sont inscrites : cette assemblée a eu lieu. Sa date reste, et on ne peut pas l’annuler.',
  },
  'meeting.to_come': {
    en: 'This meeting is still to come. Write down who was there on the day itself.',
    fr: 'Cette assemblée est encore à venir. Inscrivez les présences le jour même.',
  },
  'meeting.no_roll': {
    en: 'This meeting has no roll, so nobody knows who votes. Take a roll first.',
    fr: 'Cette assemblée n’a pas de liste électorale : personne ne sait qui vote. Dressez-en une d’abord.',
  },
  'meeting.too_many_votes': {
    en: 'Votes: {cast}. Voters written down as present: {present}. Check who was there and the counts.',
    fr: 'Votes : {cast}. Droit de vote parmi les présences : {present}. Vérifiez les présences et le compte.',
  },
  'meeting.voted_already': {
    en: 'A decision of this meeting counts on this voter. Nobody who voted can be taken off.',
    fr: 'Une décision de cette assemblée compte sur cette voix. On ne peut retirer une personne qui a voté.',
  },
  'meeting.roll_of_others': {
    en: 'This roll is not of the people who meet here. Take one for this meeting.',
    fr: 'Cette liste n’est pas celle des personnes qui se réunissent ici. Dressez-en une pour cette assemblée.',
  },
  'meeting.roll_counted': {
    en: 'Votes were counted against the roll of this meeting. It stays.',
    fr: 'Des votes ont été comptés selon la liste de cette assemblée. Elle reste.',
  },
  'roll.title': { en: 'Rolls of voters', fr: 'Listes électorales' },
  'roll.day_to_come': {
    en: 'Nobody knows yet who will be in good standing on that day. Take the roll on the day itself.',
    fr: 'On ne sait pas encore qui sera en règle ce jour-là. Dressez la liste le jour même.',
  },
  'roll.branch_unknown': {
    en: 'There is no such branch. Choose one of those that exist, or leave it empty.',
    fr: 'Cette section n’existe pas. Choisissez-en une qui existe, ou laissez vide.',
  },
  'act.roll_read': { en: 'saw you on a roll of voters', fr: 'vous a vu sur une liste électorale' },
  'own_act.roll_taken': { en: 'roll of voters taken', fr: 'liste électorale dressée' },
  'own_act.roll_read': { en: 'roll of voters read', fr: 'liste électorale consultée' },
  'own_act.meeting_roll_named': { en: 'roll named for a meeting', fr: 'liste désignée pour une assemblée' },
  'own_table.standing_rolls': { en: 'Rolls I took', fr: 'Listes que j’ai dressées' },
  'own_table.standing_roll_lines': { en: 'Rolls I am on', fr: 'Listes où je figure' },
  'own_column.standingOn': { en: 'standing on', fr: 'situation au' },
  'own_column.takenAt': { en: 'taken', fr: 'dressée le' },
  'own_column.takenBy': { en: 'taken by', fr: 'dressée par' },
  'own_column.goodNow': {
    en: 'good by what was known when taken',
    fr: 'en règle selon ce qu’on savait en la dressant',
  },
  'own_column.goodThen': {
    en: 'good by what was known that day',
    fr: 'en règle selon ce qu’on savait ce jour-là',
  },
  'own_column.hash': { en: 'check value', fr: 'empreinte' },
  'act.meeting_attended': {
    en: 'wrote down that you were at a meeting',
    fr: 'a inscrit votre présence à une assemblée',
  },
  'act.meeting_not_attended': {
    en: 'took you off a meeting’s list',
    fr: 'vous a retiré des présences d’une assemblée',
  },
  'act.meeting_attendance_read': {
    en: 'saw your name for a meeting',
    fr: 'a vu votre nom pour une assemblée',
  },
  'own_act.meeting_called': { en: 'meeting called', fr: 'assemblée convoquée' },
  'own_act.meeting_changed': { en: 'meeting changed', fr: 'assemblée modifiée' },
  'own_act.meeting_called_off': { en: 'meeting called off', fr: 'assemblée annulée' },
  'own_act.meeting_attended': { en: 'presence written down', fr: 'présence inscrite' },
  'own_act.meeting_not_attended': { en: 'presence taken back', fr: 'présence retirée' },
  'own_act.meeting_attendance_read': { en: 'names for a meeting read', fr: 'noms d’une assemblée consultés' },
  'own_act.meeting_decided': { en: 'decision written down', fr: 'décision inscrite' },
  'own_table.meetings': { en: 'Meetings I called', fr: 'Assemblées que j’ai convoquées' },
  'own_table.meeting_attendances': { en: 'Meetings I was at', fr: 'Assemblées où j’étais' },
  'own_table.meeting_decisions': { en: 'Decisions I wrote down', fr: 'Décisions que j’ai inscrites' },
  'own_column.meetsOn': { en: 'day of the meeting', fr: 'jour de l’assemblée' },
  'own_column.calledAt': { en: 'called', fr: 'convoquée le' },
  'own_column.calledBy': { en: 'called by', fr: 'convoquée par' },
  'own_column.calledOffAt': { en: 'called off', fr: 'annulée le' },
  'own_column.rollId': { en: 'roll of voters', fr: 'liste électorale' },
  'own_column.meetingId': { en: 'meeting', fr: 'assemblée' },
  'own_column.votesFor': { en: 'votes for', fr: 'votes pour' },
  'own_column.votesAgainst': { en: 'votes against', fr: 'votes contre' },
  'own_column.abstained': { en: 'abstained', fr: 'abstentions' },
  'own_value.general': { en: 'of everybody', fr: 'de tout le monde' },
  'own_value.committee': { en: 'committee', fr: 'comité' },
});
