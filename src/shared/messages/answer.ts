import { catalogue } from './catalogue.js';

/** What is said to the one person who answers, and to nobody else. */
export const answer = catalogue({
  'answer.code_not_good': {
    en: 'This code cannot be used. Check it sign by sign; if it was used before, the answer is in. Nothing was kept of this one.',
    fr: 'Ce code ne peut pas servir. Vérifiez-le signe par signe; s’il a déjà servi, la réponse est enregistrée. Rien n’a été gardé de celle-ci.',
  },
  'answer.not_on_map': {
    en: 'This identifier is not on the map. Write the name instead.',
    fr: 'Cet identifiant ne figure pas au répertoire. Écrivez plutôt le nom.',
  },
  'answer.site_elsewhere': {
    en: 'This site belongs to another employer. Choose a site of the employer above, or leave it out.',
    fr: 'Ce lieu relève d’un autre employeur. Choisissez un lieu de l’employeur ci-dessus, ou laissez vide.',
  },
  'answer.text_too_long': {
    en: 'This is longer than {limit} characters. Shorten it.',
    fr: 'C’est plus long que {limit} caractères. Raccourcissez.',
  },
  'claim.below_minimum': {
    en: 'Counting every hour worked, this pay comes to {effective} an hour. The minimum wage is {minimum}. You may be owed the difference.',
    fr: 'En comptant chaque heure travaillée, cette paie revient à {effective} l’heure. Le salaire minimum est de {minimum}. On vous doit peut-être la différence.',
  },
  'claim.unpaid': {
    en: 'This work is not paid in money. If it is work rather than volunteering in the eyes of the law, the minimum wage of {minimum} an hour may be owed.',
    fr: 'Ce travail n’est pas payé en argent. Si la loi y voit du travail plutôt que du bénévolat, le salaire minimum de {minimum} l’heure est peut-être dû.',
  },
  'claim.needs': {
    en: 'What a claim needs: who pays you, the days and all the hours you worked (unpaid ones too), and what you got. Keep stubs, schedules, messages and your own notes, somewhere your employer cannot reach.',
    fr: 'Ce qu’il faut pour une plainte : qui vous paie, les jours et toutes les heures travaillées (non payées aussi), et ce que vous avez reçu. Gardez talons, horaires, messages et vos propres notes, hors de portée de l’employeur.',
  },
  'claim.until': {
    en: 'Until when: each pay date has its own limit. What is due today ({today}) can be claimed until {until}; what was due before {oldest} no longer. ({source})',
    fr: 'Jusqu’à quand : chaque date de paie a son propre délai. Ce qui est dû aujourd’hui ({today}) peut être réclamé jusqu’au {until}; ce qui était dû avant le {oldest} ne peut plus l’être. ({source})',
  },
  'claim.until_unverified': {
    en: 'Until when: each pay date has its own limit. By what we recall, what is due today ({today}) can be claimed until {until}, and what was due before {oldest} no longer. We have not yet checked this against the statute: ask soon. ({source})',
    fr: 'Jusqu’à quand : chaque date de paie a son propre délai. De mémoire, ce qui est dû aujourd’hui ({today}) peut être réclamé jusqu’au {until}, et ce qui était dû avant le {oldest} ne peut plus l’être. Nous ne l’avons pas encore vérifié dans la loi : renseignez-vous sans tarder. ({source})',
  },
  'claim.until_unknown': {
    en: 'Until when: we know no time limit for where you work. Each pay date usually has its own: ask soon.',
    fr: 'Jusqu’à quand : nous ne connaissons pas le délai là où vous travaillez. Chaque date de paie a d’ordinaire le sien : renseignez-vous sans tarder.',
  },
  'claim.grieve_instead': {
    en: 'You said that an agreement covers your job: then it is usually a grievance, not a claim, and its time can be a matter of days. Ask now.',
    fr: 'Vous avez indiqué qu’une convention couvre votre emploi : c’est alors d’ordinaire un grief, pas une plainte, et le délai peut se compter en jours. Renseignez-vous maintenant.',
  },
  'claim.ask': {
    en: 'Whom to ask: any steward. Only you see this note; nobody else is told that you answered, or what.',
    fr: 'À qui demander : à n’importe quelle personne déléguée. Vous seul·e voyez cette note; personne d’autre n’apprend que vous avez répondu, ni quoi.',
  },
});
