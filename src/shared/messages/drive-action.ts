import { catalogue } from './catalogue.js';

/** What is said about what a drive does together. */
export const driveAction = catalogue({
  'drive_action.comes': {
    en: 'Something that you took on in an action is on {day}.',
    fr: 'Ce que vous avez pris en charge dans une action a lieu le {day}.',
  },
  'drive_action.due': {
    en: 'By {day} an employer is to answer a demand. Write down the answer, or that none came.',
    fr: 'Un employeur doit répondre à une demande d’ici le {day}. Inscrivez la réponse, ou qu’il n’y en a pas eu.',
  },
  'drive_action.due_missing': {
    en: 'A demand letter needs a day by which the employer is to answer. Give one.',
    fr: 'Une lettre de demande a besoin d’un jour limite pour la réponse de l’employeur. Donnez-en un.',
  },
  'drive_action.due_of_demands': {
    en: 'Only a demand letter has a day by which it is to be answered. Leave it empty.',
    fr: 'Seule une lettre de demande a un jour limite de réponse. Laissez ce champ vide.',
  },
  'drive_action.due_before': {
    en: 'The answer would be due before the demand is made. Give a later day.',
    fr: 'La réponse serait due avant que la demande soit faite. Donnez un jour plus tardif.',
  },
  'drive_action.site_unknown': {
    en: 'This is not one of the drive’s sites. Choose one of them, or none.',
    fr: 'Ce n’est pas un des lieux de la campagne. Choisissez-en un, ou aucun.',
  },
  'drive_action.unknown': {
    en: 'This is not an action of this drive. Choose one of them, or none.',
    fr: 'Ce n’est pas une action de cette campagne. Choisissez-en une, ou aucune.',
  },
  'drive_action.called_off': {
    en: 'This action was called off. Plan another one.',
    fr: 'Cette action a été annulée. Planifiez-en une autre.',
  },
  'drive_action.past': {
    en: 'This action is over and cannot be called off. Write a debrief instead.',
    fr: 'Cette action est passée et ne peut plus être annulée. Rédigez plutôt un bilan.',
  },
  'drive_action.who_missing': {
    en: 'Say who takes this on: one contact, or one person of the drive.',
    fr: 'Dites qui s’en charge : un contact, ou une personne de la campagne.',
  },
  'drive_action.not_asked_of': {
    en: 'Nobody asks this of a supervisor or of somebody on the shield list. Choose somebody else.',
    fr: 'On ne demande pas cela à un superviseur ni à une personne de la liste protégée. Choisissez quelqu’un d’autre.',
  },
  'drive_action.not_in_drive': {
    en: 'This person holds nothing in the drive. Choose somebody of its committee, an organizer, or a contact.',
    fr: 'Cette personne n’a pas de fonction dans la campagne. Choisissez un membre du comité, un organisateur ou un contact.',
  },
  'drive_action.to_come': {
    en: 'That day is still to come. Write it down afterwards.',
    fr: 'Ce jour n’est pas encore passé. Inscrivez-le après.',
  },
  'drive_action.both': {
    en: 'Somebody cannot have come and stayed away. Keep one of the two.',
    fr: 'Une même personne ne peut être venue et absente. Gardez l’un des deux.',
  },
  'drive_action.answered_before': {
    en: 'The employer cannot have answered before the action. Check the day.',
    fr: 'L’employeur ne peut pas avoir répondu avant l’action. Vérifiez le jour.',
  },
  'action_kind.march_on_the_boss': { en: 'march on the boss', fr: 'visite collective au patron' },
  'action_kind.demand_letter': { en: 'demand letter', fr: 'lettre de demande' },
  'action_kind.leafleting': { en: 'leafleting', fr: 'distribution de tracts' },
  'action_kind.hearing': { en: 'hearing', fr: 'audience' },
  'action_kind.court_support': { en: 'court support', fr: 'soutien au tribunal' },
  'action_kind.memorial': { en: 'memorial', fr: 'commémoration' },
  'action_kind.call': { en: 'call', fr: 'appel' },
  'action_kind.other': { en: 'something else', fr: 'autre chose' },
  'action_role.lead': { en: 'leads', fr: 'mène' },
  'action_role.speaker': { en: 'speaks', fr: 'prend la parole' },
  'action_role.witness': { en: 'is witness', fr: 'est témoin' },
  'action_role.note_taker': { en: 'takes notes', fr: 'prend des notes' },
  'action_role.peacekeeper': { en: 'keeps the peace', fr: 'veille au calme' },
  'action_role.driver': { en: 'drives', fr: 'conduit' },
  'action_role.medic': { en: 'gives first aid', fr: 'donne les premiers soins' },
  'action_role.counsel': { en: 'reaches the lawyer', fr: 'joint l’avocate ou l’avocat' },
  'employer_response.met': { en: 'met', fr: 'acceptée' },
  'employer_response.partly': { en: 'met in part', fr: 'acceptée en partie' },
  'employer_response.refused': { en: 'refused', fr: 'refusée' },
  'employer_response.none': { en: 'no answer', fr: 'pas de réponse' },
  'retaliation.hours_cut': { en: 'hours cut', fr: 'heures réduites' },
  'retaliation.moved': { en: 'moved elsewhere', fr: 'déplacement' },
  'retaliation.warned': { en: 'warned in writing', fr: 'avertissement écrit' },
  'retaliation.suspended': { en: 'suspended', fr: 'suspension' },
  'retaliation.fired': { en: 'fired', fr: 'congédiement' },
  'retaliation.threatened': { en: 'threatened', fr: 'menaces' },
  'retaliation.other': { en: 'something else', fr: 'autre chose' },
});
