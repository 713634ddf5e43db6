import { catalogue } from './catalogue.js';

/** What is said about the monthly reports of delegates. */
export const delegateReport = catalogue({
  'report.month_to_come': {
    en: 'This month has not begun. Report this month or one before.',
    fr: 'Ce mois n’a pas commencé. Faites rapport de ce mois-ci ou d’un mois passé.',
  },
  'report.before_credential': {
    en: 'You had no credential in that month yet.',
    fr: 'Vous n’aviez pas encore de carte de délégation ce mois-là.',
  },
  'report.made_already': {
    en: 'This month, or a later one, is reported already. What came since stands in the next report.',
    fr: 'Ce mois, ou un mois plus récent, a déjà fait l’objet d’un rapport. Le reste figurera dans le prochain.',
  },
  'report.accepted_already': {
    en: 'This report was accepted already.',
    fr: 'Ce rapport a déjà été accepté.',
  },
  'report.answered_already': {
    en: 'This question was answered already.',
    fr: 'Cette question a déjà reçu une réponse.',
  },
  'report.question_open': {
    en: 'A question about this report has no answer yet. Wait for it before you accept.',
    fr: 'Une question sur ce rapport est sans réponse. Attendez-la avant d’accepter.',
  },
  'report.question_told': {
    en: 'There is a question about your report of {month}.',
    fr: 'Il y a une question sur votre rapport de {month}.',
  },
  'report.accepted_told': {
    en: 'Your report of {month} was accepted. Thank you.',
    fr: 'Votre rapport de {month} est accepté. Merci.',
  },
  'report.due_line': {
    en: 'Your report of {month} is due by {by}, also when nothing came in.',
    fr: 'Votre rapport de {month} est attendu d’ici le {by}, même si rien n’est entré.',
  },
  'report.late_line': {
    en: 'Your report of {month} is late. It takes a minute.',
    fr: 'Votre rapport de {month} est en retard. Cela prend une minute.',
  },
  'report.questions_line': {
    en: 'Questions about your reports that wait for your answer: {count}',
    fr: 'Questions sur vos rapports qui attendent votre réponse : {count}',
  },
  'report.waiting_line': {
    en: 'Reports that wait to be accepted: {count}',
    fr: 'Rapports qui attendent d’être acceptés : {count}',
  },
  'report.task_missing': {
    en: 'Delegates who have not reported this month: {count}',
    fr: 'Personnes déléguées qui n’ont pas fait rapport de ce mois : {count}',
  },
  'report.late_list_line': {
    en: 'Delegates whose report is late: {count}',
    fr: 'Personnes déléguées dont le rapport est en retard : {count}',
  },
});
