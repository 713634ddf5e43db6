import { catalogue } from './catalogue.js';

/** The pages about signed cards. */
export const driveCardsPage = catalogue({
  'cards_page.place': { en: 'Cards', fr: 'Cartes' },
  'cards_page.card': { en: 'Card', fr: 'Carte' },
  'cards_page.take': { en: 'Take in a card', fr: 'Recevoir une carte' },
  'cards_page.signed': { en: '{people} signed', fr: '{people} ont signé' },
  'cards_page.signed_share': { en: '{people} signed: {low} %', fr: '{people} ont signé : {low} %' },
  'cards_page.signed_between': {
    en: '{people} signed: between {low} % and {high} %',
    fr: '{people} ont signé : entre {low} % et {high} %',
  },
  'cards_page.gate': { en: '{gate}: {state}', fr: '{gate} : {state}' },
  'cards_page.gates': { en: 'Gate by gate', fr: 'Seuil par seuil' },
  'cards_page.when': { en: 'From when on', fr: 'À partir de quand' },
  'cards_page.nothing_lapses': {
    en: 'No card lapses within 30 days.',
    fr: 'Aucune carte n’expire dans les 30 jours.',
  },
  'cards_page.lapsing': {
    en: 'Cards that lapse within 30 days:',
    fr: 'Cartes qui expirent dans les 30 jours :',
  },
  'cards_page.lapses_after': { en: '{people} after {day}', fr: '{people} après le {day}' },
  'cards_page.why': { en: 'How this was reckoned', fr: 'Comment cela a été calculé' },
  'cards_page.newest': { en: 'Newest cards', fr: 'Cartes les plus récentes' },
  'cards_page.revoked_on': { en: 'Taken back on {day}', fr: 'Reprise le {day}' },
  'cards_page.wording': { en: 'What people sign', fr: 'Ce que les gens signent' },
  'cards_page.wording_note': {
    en: 'Whatever was signed before stays as it was signed.',
    fr: 'Ce qui a été signé auparavant reste tel quel.',
  },
  'cards_page.supervisor': {
    en: 'Supervisors are not of the bargaining unit: the card is kept and does not count.',
    fr: 'Les responsables ne font pas partie de l’unité : la carte est gardée et ne compte pas.',
  },
  'cards_page.signed_on': { en: 'Day on the paper', fr: 'Date sur le papier' },
  'cards_page.paper': { en: 'I have the paper', fr: 'J’ai le papier' },
  'cards_page.on_this_phone': { en: 'Sign on this telephone', fr: 'Signer sur ce téléphone' },
  'cards_page.no_wording': {
    en: 'Nobody wrote down yet what is signed. The committee does that under “Cards”.',
    fr: 'Personne n’a encore rédigé ce qui se signe. Le comité le fait sous « Cartes ».',
  },
  'cards_page.your_name': { en: 'Your name, as a signature', fr: 'Votre nom, comme signature' },
  'cards_page.sign': { en: 'I sign', fr: 'Je signe' },
  'cards_page.earlier': { en: 'Signed before', fr: 'Signé auparavant' },
  'cards_page.was_paper': { en: 'Signed on paper on {day}', fr: 'Signée sur papier le {day}' },
  'cards_page.was_phone': { en: 'Signed on a telephone on {day}', fr: 'Signée sur un téléphone le {day}' },
  'cards_page.counts_until': { en: 'Counts until {day}.', fr: 'Compte jusqu’au {day}.' },
  'cards_page.never_lapses': { en: 'It does not lapse.', fr: 'Elle n’expire pas.' },
  'cards_page.same_words': {
    en: 'These are the very words that were shown.',
    fr: 'Ce sont les mots mêmes qui ont été montrés.',
  },
  'cards_page.other_words': {
    en: 'These are not the words that were shown: ask the committee.',
    fr: 'Ce ne sont pas les mots qui ont été montrés : demandez au comité.',
  },
  'cards_page.scan': { en: 'Photograph {number}', fr: 'Photo {number}' },
  'cards_page.photograph': { en: 'Photograph of the paper', fr: 'Photo du papier' },
  'cards_page.add_scan': { en: 'Add', fr: 'Ajouter' },
  'cards_page.revoke': { en: 'Taken back', fr: 'Reprise' },
  'cards_page.revoke_note': {
    en: 'From that day nothing counts that they signed until then.',
    fr: 'À partir de ce jour, rien de ce qui a été signé jusque-là ne compte.',
  },
  'cards_page.from_day': { en: 'From', fr: 'À partir du' },
  'cards_page.revoke_button': { en: 'They took it back', fr: 'La personne l’a reprise' },
  'cards_page.mistake': { en: 'A mistake', fr: 'Une erreur' },
  'cards_page.void': { en: 'This card was never signed', fr: 'Cette carte n’a jamais été signée' },
});
