import { catalogue } from './catalogue.js';

/** A member’s own page. */
export const statusPage = catalogue({
  'status_page.title': { en: 'How I stand', fr: 'Ma situation' },
  'status_page.arrears_line': {
    en: 'Dues are open: {amount} ({count} before this month). See what puts it right.',
    fr: 'Des cotisations restent à payer : {amount} (mois avant celui-ci : {count}). Voyez comment régler cela.',
  },
  'status_page.inactive_line': {
    en: 'You are inactive. See the two ways back.',
    fr: 'Vous êtes inactive, inactif. Voyez les deux façons de revenir.',
  },
  'status_page.good': { en: 'You are in good standing.', fr: 'Vous êtes en règle.' },
  'status_page.bad': { en: 'You are in bad standing.', fr: 'Vous êtes en retard de cotisations.' },
  'status_page.inactive': { en: 'You are inactive.', fr: 'Vous êtes inactive, inactif.' },
  'status_page.suspended': { en: 'You are suspended.', fr: 'Vous êtes suspendue, suspendu.' },
  'status_page.former': { en: 'You are no longer a member.', fr: 'Vous n’êtes plus membre.' },
  'status_page.not_a_member': { en: 'You are not a member yet.', fr: 'Vous n’êtes pas encore membre.' },
  'status_page.number': { en: 'Member number {number}', fr: 'Numéro de membre {number}' },
  'status_page.may_vote': { en: 'You may vote.', fr: 'Vous pouvez voter.' },
  'status_page.no_vote': { en: 'You may not vote today.', fr: 'Vous ne pouvez pas voter aujourd’hui.' },
  'status_page.applied_on': {
    en: 'You applied on {day}. A delegate makes you a member: the fee and the first month.',
    fr: 'Vous avez fait une demande le {day}. Une déléguée, un délégué vous fera membre : les frais et le premier mois.',
  },
  'status_page.why': { en: 'Why', fr: 'Pourquoi' },
  'status_page.right': { en: 'What puts it right', fr: 'Ce qui règle la situation' },
  'status_page.way_months': { en: 'for {months}', fr: 'pour {months}' },
  'status_page.way_back_dues': {
    en: 'for all back dues, at today’s rate',
    fr: 'pour tous les arriérés, au taux du jour',
  },
  'status_page.way_reinitiation': {
    en: 'to be initiated again: the fee and one month; your number stays',
    fr: 'pour une réinitiation : les frais et un mois; votre numéro reste',
  },
  'status_page.who_takes': {
    en: 'Any delegate or the treasurer takes it and gives you a receipt. No proof of your income is asked.',
    fr: 'Toute personne déléguée ou la trésorerie le reçoit et vous donne un reçu. Aucune preuve de revenu n’est demandée.',
  },
  'status_page.credit': {
    en: '{amount} wait as credit, for the next whole month.',
    fr: '{amount} attendent en crédit, pour le prochain mois entier.',
  },
  'status_page.receipts': { en: 'Receipts', fr: 'Reçus' },
  'status_page.receipt': { en: 'Receipt', fr: 'Reçu' },
  'status_page.receipt_number': { en: 'Number', fr: 'Numéro' },
  'status_page.no_receipts': { en: 'None yet.', fr: 'Aucun pour l’instant.' },
  'status_page.withdrawn_on': { en: 'withdrawn on {day}', fr: 'retiré le {day}' },
  'status_page.given_by': { en: 'Given by', fr: 'Donné par' },
  'status_page.check_it': {
    en: 'Whoever reads the square, or types this code, sees that the receipt stands. No name is shown.',
    fr: 'Qui lit le carré, ou tape ce code, voit que le reçu est valable. Aucun nom n’apparaît.',
  },
  'status_page.meetings': { en: 'Next meetings', fr: 'Prochaines assemblées' },
  'status_page.no_meetings': { en: 'None within 60 days.', fr: 'Aucune d’ici 60 jours.' },
  'status_page.for_everybody': { en: 'for everybody', fr: 'pour tout le monde' },
  'status_page.offices': { en: 'My offices', fr: 'Mes mandats' },
  'status_page.until': { en: 'through {day}', fr: 'jusqu’au {day} inclus' },
  'status_page.waits_for_factor': {
    en: 'counts once you prove your second factor',
    fr: 'compte dès que vous prouvez votre deuxième facteur',
  },
  'status_page.looked': { en: 'Who looked lately', fr: 'Qui a consulté récemment' },
  'status_page.all_looks': { en: 'All of them', fr: 'Tout voir' },
  'status_page.check_title': { en: 'Check a receipt', fr: 'Vérifier un reçu' },
  'status_page.code': { en: 'Code on the receipt', fr: 'Code sur le reçu' },
  'status_page.check': { en: 'Check', fr: 'Vérifier' },
  'status_page.no_such_code': {
    en: 'There is no receipt with this code. Compare each letter.',
    fr: 'Aucun reçu n’a ce code. Comparez chaque lettre.',
  },
});
