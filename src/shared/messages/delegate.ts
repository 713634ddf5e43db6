import { catalogue } from './catalogue.js';

/** What is said about those who take dues, and about what they hand over. */
export const delegate = catalogue({
  'delegate.no_credential': {
    en: 'You have no open credential. Ask the secretary or the treasurer for one: receipts carry its number.',
    fr: 'Vous n’avez pas de carte de délégation en cours. Demandez-en une au secrétariat ou à la trésorerie : les reçus portent son numéro.',
  },
  'delegate.credential_lost': {
    en: 'Your credential was reported lost: nothing more is taken under its number. Hand over what you have, report it, and ask for a new one.',
    fr: 'Votre carte de délégation est déclarée perdue : plus rien n’est perçu sous son numéro. Remettez ce que vous avez, faites-en rapport et demandez-en une nouvelle.',
  },
  'delegate.credential_given': {
    en: 'You have credential number {number}: you may take dues and give receipts.',
    fr: 'Vous avez la carte de délégation numéro {number} : vous pouvez percevoir les cotisations et donner des reçus.',
  },
  'delegate.has_credential': {
    en: 'This person has an open credential already. It is cleared before there is a new one.',
    fr: 'Cette personne a déjà une carte de délégation en cours. On la solde avant d’en donner une nouvelle.',
  },
  'delegate.not_delegate': {
    en: 'This person holds no mandate as a delegate today. Propose the mandate first.',
    fr: 'Cette personne n’a pas de mandat de délégation aujourd’hui. Proposez d’abord le mandat.',
  },
  'delegate.sponsor_self': {
    en: 'Somebody else has to answer for a delegate.',
    fr: 'Une autre personne doit répondre de la personne déléguée.',
  },
  'delegate.sponsor_not_member': {
    en: 'Whoever answers for a delegate is a member. Choose another person.',
    fr: 'La personne qui répond d’une déléguée, d’un délégué est membre. Choisissez quelqu’un d’autre.',
  },
  'delegate.lost_already': {
    en: 'This credential was reported lost already.',
    fr: 'Cette carte de délégation est déjà déclarée perdue.',
  },
  'delegate.lost_told': {
    en: 'Your credential was reported lost. Hand over what you have in hand and report it.',
    fr: 'Votre carte de délégation est déclarée perdue. Remettez ce que vous avez en main et faites-en rapport.',
  },
  'delegate.day_wrong': {
    en: 'Give a day between the one on which the credential was given and today.',
    fr: 'Donnez un jour entre celui de la remise de la carte et aujourd’hui.',
  },
  'delegate.cleared_already': {
    en: 'This credential is cleared.',
    fr: 'Cette carte de délégation est soldée.',
  },
  'delegate.cleared_told': {
    en: 'Your credential is cleared: everything was handed over and reported. Thank you.',
    fr: 'Votre carte de délégation est soldée : tout a été remis et rapporté. Merci.',
  },
  'delegate.own': {
    en: 'Somebody else has to do this for you.',
    fr: 'Quelqu’un d’autre doit le faire pour vous.',
  },
  'delegate.cash_in_hand': {
    en: 'There are {amount} in hand. Hand them over first.',
    fr: 'Il reste {amount} en main. Remettez-les d’abord.',
  },
  'delegate.unreported': {
    en: '{count} entries stand in no report yet. Report the month first; it may be the one that is not over.',
    fr: '{count} écritures ne figurent encore dans aucun rapport. Faites d’abord rapport du mois, même s’il n’est pas fini.',
  },
  'delegate.report_open': {
    en: 'A report waits to be accepted. Accept it, or ask about it, first.',
    fr: 'Un rapport attend d’être accepté. Acceptez-le ou posez vos questions d’abord.',
  },
  'delegate.not_in_hand': {
    en: 'So much was not in hand then: at most {amount} can be handed over on that day. Check the day and the amount.',
    fr: 'Il n’y avait pas autant en main : au plus {amount} peuvent être remis ce jour-là. Vérifiez le jour et le montant.',
  },
  'delegate.handover_told': {
    en: 'The treasurer wrote down that you handed over {amount} on {on}.',
    fr: 'La trésorerie a inscrit que vous avez remis {amount} le {on}.',
  },
});
