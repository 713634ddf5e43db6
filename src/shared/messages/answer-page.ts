import { catalogue } from './catalogue.js';

/** The words of the page behind a link: plain ones, and none that tells a passer-by what it is about. */
export const answerPage = catalogue({
  'answer_page.title': { en: 'A few questions', fr: 'Quelques questions' },
  'answer_page.intro': {
    en: 'It takes about five minutes. Nobody can see who answered: no name, no time and no device is kept. Only groups of several people are ever shown. You may leave out what has no star.',
    fr: 'Cela prend environ cinq minutes. Personne ne peut voir qui a répondu : ni nom, ni heure, ni appareil ne sont gardés. Seuls des groupes de plusieurs personnes sont montrés. Vous pouvez laisser vide ce qui n’a pas d’étoile.',
  },
  'answer_page.code': { en: 'Code from your slip *', fr: 'Code de votre billet *' },
  'answer_page.employer': { en: 'Who pays you? *', fr: 'Qui vous paie? *' },
  'answer_page.site': { en: 'Where do you work?', fr: 'Où travaillez-vous?' },
  'answer_page.job_class': { en: 'What kind of work? *', fr: 'Quel genre de travail? *' },
  'answer_page.not_listed': {
    en: 'Not in the list? Write it here',
    fr: 'Absent de la liste? Écrivez-le ici',
  },
  'answer_page.choose': { en: '(choose)', fr: '(choisissez)' },
  'answer_page.pay': { en: 'Pay', fr: 'Paie' },
  'answer_page.pay_amount': {
    en: 'How much, before deductions? * For example 18.50; nothing if you are not paid in money',
    fr: 'Combien, avant les retenues? * Par exemple 18,50; rien si vous n’êtes pas payé·e en argent',
  },
  'answer_page.pay_basis': { en: 'For what? *', fr: 'Pour quoi? *' },
  'answer_page.shift_hours': {
    en: 'If paid by the shift, day or event: for how many hours?',
    fr: 'Si la paie est par quart, jour ou activité : pour combien d’heures?',
  },
  'answer_page.hours_per_week': {
    en: 'Hours paid in a usual week',
    fr: 'Heures payées dans une semaine habituelle',
  },
  'answer_page.unpaid_hours': {
    en: 'Hours not paid that the work needs (preparing, travel, debriefing), in a week, or in that shift or day',
    fr: 'Heures non payées que le travail exige (préparation, trajets, retours), par semaine, ou pour ce quart ou ce jour',
  },
  'answer_page.in_kind_value': {
    en: 'Worth of tokens, food or gift cards you get with it',
    fr: 'Valeur des billets, repas ou cartes-cadeaux reçus en plus',
  },
  'answer_page.started_on': { en: 'First day in this job', fr: 'Premier jour dans cet emploi' },
  'answer_page.last_raise': {
    en: 'Last raise: a year like 2023, a day, or “never”',
    fr: 'Dernière augmentation : une année comme 2023, un jour, ou « jamais »',
  },
  'answer_page.covered': {
    en: 'Does a collective agreement cover your job?',
    fr: 'Une convention collective couvre-t-elle votre emploi?',
  },
  'answer_page.permanent': { en: 'Is the job permanent?', fr: 'L’emploi est-il permanent?' },
  'answer_page.gender': { en: 'Gender', fr: 'Genre' },
  'answer_page.benefits': { en: 'What comes with the job?', fr: 'Qu’est-ce qui vient avec l’emploi?' },
  'answer_page.send': { en: 'Send, once and for all', fr: 'Envoyer, une fois pour toutes' },
  'answer_page.check': {
    en: 'Not sent yet: please look at these again. What you wrote is still there.',
    fr: 'Pas encore envoyé : revoyez ces points. Ce que vous avez écrit est toujours là.',
  },
  'answer_page.thanks': { en: 'Thank you', fr: 'Merci' },
  'answer_page.received': {
    en: 'Your answer is in. Your code is used up and the link does nothing any more. You can close this page.',
    fr: 'Votre réponse est enregistrée. Votre code a servi et le lien ne fait plus rien. Vous pouvez fermer cette page.',
  },
  'answer_page.claim': { en: 'Just for you', fr: 'Juste pour vous' },
  'answer_page.yes': { en: 'Yes', fr: 'Oui' },
  'answer_page.no': { en: 'No', fr: 'Non' },
  'answer_page.unknown': { en: 'I do not know', fr: 'Je ne sais pas' },
  'answer_page.not_eligible': { en: 'Yes, but not for me', fr: 'Oui, mais pas pour moi' },
  'answer_page.social_assistance': {
    en: 'Social assistance covers it instead',
    fr: 'L’aide sociale le couvre à la place',
  },
  'answer_page.woman': { en: 'Woman', fr: 'Femme' },
  'answer_page.man': { en: 'Man', fr: 'Homme' },
  'answer_page.non_binary': { en: 'Non-binary', fr: 'Non binaire' },
  'answer_page.self_described': { en: 'Another', fr: 'Autre' },
  'basis.hour': { en: 'an hour', fr: 'une heure' },
  'basis.shift': { en: 'a shift or an event', fr: 'un quart ou une activité' },
  'basis.day': { en: 'a day', fr: 'une journée' },
  'basis.week': { en: 'a week', fr: 'une semaine' },
  'basis.biweek': { en: 'two weeks', fr: 'deux semaines' },
  'basis.semimonth': { en: 'half a month (twice a month)', fr: 'un demi-mois (deux fois par mois)' },
  'basis.month': { en: 'a month', fr: 'un mois' },
  'basis.year': { en: 'a year', fr: 'une année' },
  'basis.in_kind': {
    en: 'nothing in money: tokens, food, gift cards',
    fr: 'rien en argent : billets, repas, cartes-cadeaux',
  },
  'basis.unpaid': { en: 'nothing: I am not paid', fr: 'rien : je ne suis pas payé·e' },
});
