import { catalogue } from './catalogue.js';

/** What is said about how strong a drive is, and why. */
export const driveSupport = catalogue({
  'drive_support.title': { en: 'Where we stand', fr: 'Où nous en sommes' },
  'drive_support.on': { en: 'On {day}', fr: 'Le {day}' },
  'drive_support.legend': {
    en: 'Between the two lines it depends on how many there are in all; from the second line on it is certain.',
    fr: 'Entre les deux traits, cela dépend du nombre total; à partir du second, c’est certain.',
  },
  'drive_support.met': { en: 'met', fr: 'atteint' },
  'drive_support.not_met': { en: 'not met', fr: 'non atteint' },
  'drive_support.uncertain': { en: 'uncertain', fr: 'incertain' },
  'drive_support.gate_committee_share': { en: 'Committee, share', fr: 'Comité, part' },
  'drive_support.gate_committee_departments': { en: 'Committee, departments', fr: 'Comité, services' },
  'drive_support.gate_committee_shifts': { en: 'Committee, shifts', fr: 'Comité, quarts' },
  'drive_support.gate_signed_share': { en: 'Own goal', fr: 'Notre objectif' },
  'drive_support.gate_vote': { en: 'For a vote', fr: 'Pour un vote' },
  'drive_support.gate_automatic_may': { en: 'Without a vote, possible', fr: 'Sans vote, possible' },
  'drive_support.gate_automatic_must': { en: 'Without a vote, required', fr: 'Sans vote, obligatoire' },
  'drive_support.at_least': { en: 'At least', fr: 'Au moins' },
  'drive_support.more_than': { en: 'More than', fr: 'Plus de' },
  'drive_support.of_signed': {
    en: '{more} {share} % of the bargaining unit signed',
    fr: '{more} {share} % de l’unité de négociation a signé',
  },
  'drive_support.of_committee': {
    en: '{more} {share} % of the bargaining unit on the committee',
    fr: '{more} {share} % de l’unité de négociation au comité',
  },
  'drive_support.of_departments': {
    en: '{more} {share} % of the departments with somebody on the committee',
    fr: '{more} {share} % des services ont quelqu’un au comité',
  },
  'drive_support.of_shifts': {
    en: '{more} {share} % of the shifts with somebody on the committee',
    fr: '{more} {share} % des quarts ont quelqu’un au comité',
  },
  'drive_support.needed_met': {
    en: '{least}: met. It takes {high} at most; there are {count}.',
    fr: '{least} : atteint. Il en faut {high} au plus; il y en a {count}.',
  },
  'drive_support.needed_not_met': {
    en: '{least}: not met. It takes {low} at least; there are {count}.',
    fr: '{least} : non atteint. Il en faut {low} au moins; il y en a {count}.',
  },
  'drive_support.needed_uncertain': {
    en: '{least}: uncertain. It takes {low} to {high}, depending on how many there are; there are {count}.',
    fr: '{least} : incertain. Il en faut {low} à {high}, selon le nombre total; il y en a {count}.',
  },
  'drive_support.needed_unknown': {
    en: '{least}: uncertain. Nobody wrote down of how many; there are {count}.',
    fr: '{least} : incertain. Personne n’a inscrit sur combien; il y en a {count}.',
  },
  'drive_support.a_filing': { en: 'a filing', fr: 'un dépôt' },
  'drive_support.a_demand': { en: 'a demand', fr: 'une demande' },
  'drive_support.safe_from': {
    en: 'From {day}, {what} is safe: {needed} cards count then even if the unit is as large as may be. Reckoned with {people} more people in {days} days, as in the last {days}, and with every card that lapses by then.',
    fr: 'À partir du {day}, {what} est sûr : {needed} cartes comptent alors même si l’unité est aussi grande que possible. Calculé avec {people} personnes de plus en {days} jours, comme dans les {days} derniers, et avec chaque carte qui expire d’ici là.',
  },
  'drive_support.no_estimate': {
    en: 'Nobody can tell when {what} is safe: write down how many work in the bargaining unit, at least and at most.',
    fr: 'Personne ne peut dire quand {what} est sûr : inscrivez combien de personnes travaillent dans l’unité, au moins et au plus.',
  },
  'drive_support.no_pace': {
    en: 'At the present pace there is no day on which {what} is safe: {needed} cards are needed, and in the last {days} days nobody came in addition.',
    fr: 'Au rythme actuel, aucun jour ne rend {what} sûr : il faut {needed} cartes, et personne ne s’est ajouté dans les {days} derniers jours.',
  },
  'drive_support.not_within_a_year': {
    en: 'At the present pace {what} is not safe within a year: {needed} cards are needed, and {people} more people signed in the last {days} days.',
    fr: 'Au rythme actuel, {what} n’est pas sûr d’ici un an : il faut {needed} cartes, et {people} personnes de plus ont signé dans les {days} derniers jours.',
  },
  'drive_support.signed': {
    en: 'People whose card counts on {day}: {people}. Who signed twice counts once; supervisors are not counted, nor who took their card back.',
    fr: 'Personnes dont la carte compte le {day} : {people}. Qui a signé deux fois compte une fois; les responsables ne comptent pas, ni qui a repris sa carte.',
  },
  'drive_support.validity_signing': {
    en: 'A card counts for {months} months from its signing ({citation}).',
    fr: 'Une carte compte pendant {months} mois à partir de sa signature ({citation}).',
  },
  'drive_support.validity_application': {
    en: 'A card counts if it was signed in the {months} months before the application ({citation}).',
    fr: 'Une carte compte si elle a été signée dans les {months} mois avant la requête ({citation}).',
  },
  'drive_support.validity_unknown': {
    en: 'For how long a card counts in {jurisdiction} is not known here: none is taken as lapsed. Ask a lawyer before you rely on an old one.',
    fr: 'La durée de validité d’une carte n’est pas connue ici pour {jurisdiction} : aucune n’est tenue pour expirée. Demandez un avis juridique avant de compter sur une ancienne carte.',
  },
  'drive_support.lapse_soon': {
    en: 'Cards of {people} people stop counting soon, the first after {day}. Ask them to sign again.',
    fr: 'Les cartes de {people} personnes cesseront bientôt de compter, la première après le {day}. Demandez-leur de signer de nouveau.',
  },
  'drive_support.never_lapse': {
    en: 'No law counts these cards: they do not lapse, and only the union’s own gates are shown.',
    fr: 'Aucune loi ne compte ces cartes : elles n’expirent pas, et seuls les seuils du syndicat sont montrés.',
  },
  'drive_support.unit': {
    en: 'Between {low} and {high} people work in the bargaining unit, by the newest estimate.',
    fr: 'Entre {low} et {high} personnes travaillent dans l’unité de négociation, selon l’estimation la plus récente.',
  },
  'drive_support.unit_unknown': {
    en: 'Nobody wrote down how many people work in the bargaining unit.',
    fr: 'Personne n’a inscrit combien de personnes travaillent dans l’unité de négociation.',
  },
  'drive_support.unit_outgrown': {
    en: 'More people signed or sit on the committee than were thought to work there: the estimate is too low. Write down a new one.',
    fr: 'Plus de personnes ont signé ou siègent au comité qu’on ne croyait en compter : l’estimation est trop basse. Inscrivez-en une nouvelle.',
  },
  'drive_support.law_unknown': {
    en: 'No law on certification is known here for {jurisdiction} on that day: only the union’s own gates are shown.',
    fr: 'Aucune loi sur l’accréditation n’est connue ici pour {jurisdiction} à cette date : seuls les seuils du syndicat sont montrés.',
  },
  'drive_support.vote_within': {
    en: 'The vote is held within {days} working days of the application ({citation}): be ready before you file.',
    fr: 'Le vote a lieu dans les {days} jours ouvrables suivant la demande ({citation}) : soyez prêts avant de déposer.',
  },
  'drive_support.bar': {
    en: 'Whoever loses may not apply again for {months} months ({citation}).',
    fr: 'Qui perd ne peut présenter de nouvelle demande pendant {months} mois ({citation}).',
  },
  'drive_support.win_of_ballots': {
    en: 'A vote is won with more than half of the ballots cast.',
    fr: 'Un vote est gagné avec plus de la moitié des bulletins exprimés.',
  },
  'drive_support.win_of_employees': {
    en: 'A vote is won with more than half of everybody in the unit, whether they vote or not.',
    fr: 'Un vote est gagné avec plus de la moitié de toutes les personnes de l’unité, qu’elles votent ou non.',
  },
  'drive_support.unverified': {
    en: 'What is written here of {citation} was not compared with the source in full: check it before you rely on it.',
    fr: 'Ce qui est écrit ici de {citation} n’a pas été entièrement comparé à la source : vérifiez avant de vous y fier.',
  },
});
