import { catalogue } from './catalogue.js';

export const proposalPage = catalogue({
  'proposal_page.title': { en: 'Two people', fr: 'À deux' },
  'proposal_page.done': {
    en: 'Done. It is shown to you no more.',
    fr: 'C’est fait. Cela ne vous est plus montré.',
  },
  'proposal_page.asked': {
    en: 'Proposed. It now waits for a second person; you will read here what was decided.',
    fr: 'Proposé. Une deuxième personne doit décider; vous lirez ici ce qui a été décidé.',
  },
  'proposal_page.waiting': { en: 'Waiting for you', fr: 'En attente de vous' },
  'proposal_page.nothing_waits': { en: 'Nothing waits for you.', fr: 'Rien ne vous attend.' },
  'proposal_page.ask': { en: 'Propose something', fr: 'Proposer quelque chose' },
  'proposal_page.mine': { en: 'What you proposed', fr: 'Vos propositions' },
  'proposal_page.none': { en: 'You proposed nothing yet.', fr: 'Vous n’avez encore rien proposé.' },
  'proposal_page.by': { en: 'Proposed by {name}, {at}', fr: 'Proposé par {name}, {at}' },
  'proposal_page.open': { en: 'Open until {at}', fr: 'Ouvert jusqu’au {at}' },
  'proposal_page.approved': { en: 'Approved by {name}, {at}', fr: 'Approuvé par {name}, {at}' },
  'proposal_page.refused': { en: 'Refused by {name}, {at}', fr: 'Refusé par {name}, {at}' },
  'proposal_page.withdrawn': { en: 'Taken back, {at}', fr: 'Repris, {at}' },
  'proposal_page.meeting': { en: 'Decided by the meeting of {day}', fr: 'Décidé par l’assemblée du {day}' },
  'proposal_page.sure': {
    en: 'I have read it, and I know from the person themself that they proposed it.',
    fr: 'Je l’ai lu, et je sais de la personne elle-même que c’est sa proposition.',
  },
  'proposal_page.approve': { en: 'Approve', fr: 'Approuver' },
  'proposal_page.refuse': { en: 'Refuse', fr: 'Refuser' },
  'proposal_page.why_not': { en: 'Why not (the proposer reads it)', fr: 'Pourquoi non (lu par qui propose)' },
  'proposal_page.second_decides': {
    en: 'You proposed this, so a second person decides.',
    fr: 'C’est votre proposition : une deuxième personne décide.',
  },
  'proposal_page.withdraw': { en: 'Take it back', fr: 'La reprendre' },
  'proposal_page.propose': { en: 'Propose', fr: 'Proposer' },
  'proposal_page.search': { en: 'Chosen name, or a part of it', fr: 'Nom choisi, ou une partie' },
  'proposal_page.search_button': { en: 'Search', fr: 'Chercher' },
  'proposal_page.nobody': {
    en: 'Nobody by that name where your mandate reaches.',
    fr: 'Personne de ce nom là où votre mandat s’étend.',
  },
  'proposal_page.legal_name_note': {
    en: 'When a custodian agrees, the name is open to you for one day. Its owner is told, and sees each time you look.',
    fr: 'Si une gardienne ou un gardien est d’accord, le nom vous est ouvert un jour. La personne en est avisée et voit chaque consultation.',
  },
  'proposal_page.erasure_note': {
    en: 'For somebody who asked you in person; whoever has an account can also ask on their own page. When a custodian or another secretary agrees, the record is gone for good, also from backups.',
    fr: 'Pour quelqu’un qui vous l’a demandé en personne; qui a un compte peut aussi le demander sur sa propre page. Si une gardienne, un gardien ou une autre personne secrétaire est d’accord, le dossier disparaît pour de bon, des sauvegardes aussi.',
  },
  'proposal_page.erasure_reason': {
    en: 'When and how they asked (the second person reads it)',
    fr: 'Quand et comment la personne l’a demandé (lu par la deuxième personne)',
  },
  'proposal_page.merge_note': {
    en: 'For two records of one and the same person. Both are searched for by chosen name. When a custodian agrees, everything of the second record goes to the first; it is not undone.',
    fr: 'Pour deux dossiers d’une seule et même personne. Les deux se cherchent par nom choisi. Si une gardienne ou un gardien est d’accord, tout le deuxième dossier passe au premier; cela ne se défait pas.',
  },
  'proposal_page.other_search': {
    en: 'Name on the other record, if it is another one',
    fr: 'Nom dans l’autre dossier, s’il est différent',
  },
  'proposal_page.see_both': { en: 'See both', fr: 'Voir les deux' },
  'proposal_page.exchange': {
    en: 'Keep the other one instead',
    fr: 'Garder plutôt l’autre',
  },
  'proposal_page.no_jobs': { en: 'No job is written down.', fr: 'Aucun poste n’est inscrit.' },
  'proposal_page.since': { en: 'since {day}', fr: 'depuis le {day}' },
  'proposal_page.change_note': {
    en: 'After a theft, a lost share or a loss of trust: every key is made anew. Another custodian or the secretary has to agree; then it is carried out at the machine.',
    fr: 'Après un vol, une part perdue ou une perte de confiance : toutes les clés sont refaites. Une autre gardienne, un autre gardien ou la personne secrétaire doit être d’accord; ensuite, cela se fait à la machine.',
  },
  'proposal_page.propose_change': {
    en: 'Propose to change all keys',
    fr: 'Proposer de changer toutes les clés',
  },
  'proposal_page.change_waits': {
    en: 'A change of all keys was proposed on {day} and waits for a second person, until {until}.',
    fr: 'Un changement de toutes les clés a été proposé le {day} et attend une deuxième personne, jusqu’au {until}.',
  },
  'proposal_page.vacancy': {
    en: 'Nobody else holds the office that approves',
    fr: 'Personne d’autre n’occupe la charge qui approuve',
  },
  'proposal_page.vacancy_note': {
    en: 'Then two officers may do it with a decision of a meeting.',
    fr: 'Alors deux responsables le peuvent, avec une décision d’assemblée.',
  },
  'proposal_page.meeting_on': { en: 'Day of the meeting', fr: 'Jour de l’assemblée' },
  'proposal_page.mandates': { en: 'Who holds what', fr: 'Qui occupe quelle charge' },
  'proposal_page.term': { en: '{from} to {until}', fr: 'du {from} au {until}' },
  'proposal_page.given_by': { en: 'given by {first} and {second}', fr: 'donné par {first} et {second}' },
  'proposal_page.given_by_machine': { en: 'given at the machine', fr: 'donné à la machine' },
  'proposal_page.kind_export': { en: 'A file with people in it', fr: 'Un fichier avec des personnes' },
  'proposal_page.kind_merge': {
    en: 'Join two records of one person',
    fr: 'Réunir deux dossiers d’une personne',
  },
  'proposal_page.kind_key_rotation': { en: 'Change all keys', fr: 'Changer toutes les clés' },
});
