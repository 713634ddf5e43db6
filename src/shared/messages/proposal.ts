import { catalogue } from './catalogue.js';

/** A second person: proposals, mandates, opened names. */
export const proposal = catalogue({
  'proposal.kind_unknown': {
    en: 'There is no kind of proposal named {kind}.',
    fr: 'Il n’y a pas de sorte de proposition nommée {kind}.',
  },
  'proposal.own': {
    en: 'You proposed this yourself. A second person has to decide.',
    fr: 'Cette proposition est de vous. Une deuxième personne doit décider.',
  },
  'proposal.own_appointee': {
    en: 'Your mandate came from the person who proposed this less than seven days ago. Somebody else has to decide, or you in some days.',
    fr: 'Votre mandat vient de la personne qui propose, il y a moins de sept jours. Quelqu’un d’autre doit décider, ou vous dans quelques jours.',
  },
  'proposal.your_appointee': {
    en: 'Whoever proposed this holds their office through you since less than seven days. Somebody else has to decide, or you in some days.',
    fr: 'La personne qui propose tient sa charge de vous depuis moins de sept jours. Quelqu’un d’autre doit décider, ou vous dans quelques jours.',
  },
  'proposal.against_you': {
    en: 'This is about a mandate of yours. Others decide.',
    fr: 'Il s’agit d’un de vos mandats. D’autres décident.',
  },
  'proposal.brought_in': {
    en: 'One of you two joined less than seven days ago with a code that the other handed out. Somebody else has to decide, or you in some days.',
    fr: 'L’une ou l’un de vous deux est là depuis moins de sept jours, avec un code remis par l’autre. Quelqu’un d’autre doit décider, ou vous dans quelques jours.',
  },
  'proposal.token_never_approves': {
    en: 'A token made on the command line proposes and never approves. Sign in on the page.',
    fr: 'Un jeton créé en ligne de commande propose, mais n’approuve jamais. Connectez-vous sur la page.',
  },
  'proposal.expired': {
    en: 'This proposal waited thirty days and is over. Propose it again.',
    fr: 'Cette proposition a attendu trente jours et a pris fin. Proposez-la de nouveau.',
  },
  'proposal.decided': {
    en: 'This proposal is already decided.',
    fr: 'Cette proposition est déjà décidée.',
  },
  'proposal.content_gone': {
    en: 'What was proposed is no longer kept; only that it was, and who decided.',
    fr: 'Le contenu de la proposition n’est plus conservé; seulement le fait, et qui a décidé.',
  },
  'proposal.no_vacancy': {
    en: 'Somebody else holds the office that approves this. Ask them; no vacancy is needed.',
    fr: 'Quelqu’un d’autre occupe la charge qui approuve. Demandez-lui; il n’y a pas de vacance.',
  },
  'proposal.meeting_to_come': {
    en: 'The meeting that decided is in the future. Give its real day.',
    fr: 'L’assemblée qui a décidé est dans le futur. Indiquez son vrai jour.',
  },
  'proposal.proposer_left_office': {
    en: 'Whoever proposed this no longer holds the office for it. Somebody in office has to propose it again.',
    fr: 'La personne qui a proposé n’occupe plus la charge requise. Quelqu’un en charge doit proposer de nouveau.',
  },
  'proposal.waits_until': {
    en: 'A proposal waits for you as the second person until {day}.',
    fr: 'Une proposition attend votre décision comme deuxième personne jusqu’au {day}.',
  },
  'proposal.waits': {
    en: 'Waiting for you as the second person: {count}',
    fr: 'En attente de vous comme deuxième personne : {count}',
  },
  'proposal.was_approved': {
    en: 'Something you proposed was approved.',
    fr: 'Une de vos propositions a été approuvée.',
  },
  'proposal.was_refused': {
    en: 'Something you proposed was refused. Read why.',
    fr: 'Une de vos propositions a été refusée. Lisez pourquoi.',
  },
  'proposal.expired_meanwhile': {
    en: 'Proposals that ran out undecided while everything was closed: {count}. They have to be proposed again.',
    fr: 'Propositions arrivées à terme sans décision pendant la fermeture : {count}. Il faut les proposer de nouveau.',
  },
  'proposal.waited_meanwhile': {
    en: 'Proposals that waited for a second person while everything was closed: {count}.',
    fr: 'Propositions qui ont attendu une deuxième personne pendant la fermeture : {count}.',
  },
  'mandate.title': { en: 'Give a mandate', fr: 'Donner un mandat' },
  'mandate.recall_title': { en: 'Recall a mandate', fr: 'Révoquer un mandat' },
  'mandate.person': { en: 'Person', fr: 'Personne' },
  'mandate.role': { en: 'Role', fr: 'Rôle' },
  'mandate.where': { en: 'Where', fr: 'Où' },
  'mandate.branch': { en: 'Branch', fr: 'Section' },
  'mandate.union': { en: 'everywhere', fr: 'partout' },
  'mandate.from': { en: 'From', fr: 'Du' },
  'mandate.until': { en: 'Until', fr: 'Au' },
  'mandate.recalled_on': { en: 'No longer from', fr: 'Plus à partir du' },
  'mandate.decision': { en: 'Decided', fr: 'Décision' },
  'mandate.reason': { en: 'Reason', fr: 'Raison' },
  'mandate.wrong_days': {
    en: 'A mandate begins today or later, ends on or after its first day and lasts at most one year.',
    fr: 'Un mandat commence aujourd’hui ou plus tard, finit le premier jour ou après et dure au plus un an.',
  },
  'mandate.wrong_scope': {
    en: 'Name the site or the branch for a mandate there, and nothing for one of the whole union. Custodians and trustees are of the whole union.',
    fr: 'Nommez le lieu ou la section pour un mandat qui y vaut, et rien pour un mandat de toute l’organisation. La garde des clés et la vérification sont de toute l’organisation.',
  },
  'mandate.held_already': {
    en: 'This person already holds this mandate on some of these days.',
    fr: 'Cette personne détient déjà ce mandat pour une partie de ces jours.',
  },
  'mandate.too_many_terms': {
    en: 'The by-laws allow three terms in a row: this would be the fourth.',
    fr: 'Les statuts permettent trois termes de suite : ce serait le quatrième.',
  },
  'mandate.not_in_force': {
    en: 'This mandate is over or already recalled.',
    fr: 'Ce mandat est fini ou déjà révoqué.',
  },
  'mandate.ends_soon': {
    en: 'A mandate of yours ends after {day}.',
    fr: 'Un de vos mandats prend fin après le {day}.',
  },
  'mandate.given_to_you': {
    en: 'You were given a mandate. See what you may do today.',
    fr: 'Un mandat vous a été donné. Voyez ce que vous pouvez faire aujourd’hui.',
  },
  'mandate.recalled_from_you': {
    en: 'A mandate of yours was recalled.',
    fr: 'Un de vos mandats a été révoqué.',
  },
  'legal_name.title': { en: 'Open somebody’s legal name', fr: 'Ouvrir le nom légal de quelqu’un' },
  'legal_name.none': {
    en: 'No legal name is kept of this person.',
    fr: 'Aucun nom légal n’est conservé pour cette personne.',
  },
  'legal_name.was_opened': {
    en: 'Your legal name was opened for one day, by two people. See who looked at your record.',
    fr: 'Votre nom légal a été ouvert pour un jour, par deux personnes. Voyez qui a consulté votre dossier.',
  },
});
