import { catalogue } from './catalogue.js';

/** What can be wrong with any request, whatever it asks for. */
export const request = catalogue({
  'request.malformed': {
    en: 'The request could not be read. Check that it is complete and well formed.',
    fr: 'La demande est illisible. Vérifiez qu’elle est complète et bien formée.',
  },
  'request.invalid': {
    en: 'Some fields need another value; each one is listed.',
    fr: 'Certains champs doivent être corrigés; chacun est indiqué.',
  },
  'request.too_large': {
    en: 'This is too large: at most {limit} are taken.',
    fr: 'C’est trop volumineux : au plus {limit} sont acceptés.',
  },
  'request.too_deep': {
    en: 'The JSON is nested deeper than {limit} levels. Send it flatter.',
    fr: 'Le JSON dépasse {limit} niveaux d’imbrication. Envoyez une forme plus plate.',
  },
  'request.unsupported_type': {
    en: 'This content type is not read here. Send application/json, or a file as multipart/form-data.',
    fr: 'Ce type de contenu n’est pas lu ici. Envoyez application/json, ou un fichier en multipart/form-data.',
  },
  'request.too_many': {
    en: 'Too many tries. Wait {seconds} seconds and try again.',
    fr: 'Trop d’essais. Attendez {seconds} secondes et réessayez.',
  },
  'request.in_progress': {
    en: 'The same request, or another about the same person, is still being worked on. Ask again with the same key in a moment.',
    fr: 'La même demande, ou une autre au sujet de la même personne, est encore en cours. Redemandez avec la même clé dans un instant.',
  },
  'request.key_reused': {
    en: 'This Idempotency-Key was used with another body. Use a new key for a new request.',
    fr: 'Cette Idempotency-Key a servi avec un autre contenu. Utilisez une nouvelle clé pour une nouvelle demande.',
  },
  'request.key_required': {
    en: 'Money is recorded once: send an Idempotency-Key header with a word of your own, new for each payment.',
    fr: 'L’argent s’inscrit une seule fois : envoyez un en-tête Idempotency-Key avec un mot à vous, nouveau à chaque paiement.',
  },
  'request.done_already': {
    en: 'This was recorded more than a day ago, once. Its answer is no longer kept; look in the book.',
    fr: 'Ceci a été inscrit il y a plus d’un jour, une seule fois. La réponse n’est plus gardée; regardez le livre.',
  },
  'request.failed': {
    en: 'Something went wrong on our side and nothing was changed. Try again; tell your secretary if it stays.',
    fr: 'Un problème est survenu chez nous et rien n’a été modifié. Réessayez; prévenez votre secrétaire si cela dure.',
  },
  'request.timed_out': {
    en: 'The request took too long to arrive. Send it again.',
    fr: 'La demande a mis trop de temps à arriver. Envoyez-la de nouveau.',
  },
  'nothing.here': {
    en: 'There is nothing here for you.',
    fr: 'Il n’y a rien ici pour vous.',
  },
  'entry.stale': {
    en: 'Somebody changed this since you read it. Read it again and repeat your change.',
    fr: 'Quelqu’un a modifié ceci depuis votre lecture. Relisez et refaites votre changement.',
  },
});
