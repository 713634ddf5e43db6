import { catalogue } from './catalogue.js';

export const upload = catalogue({
  'upload.no_file': {
    en: 'No file arrived. Choose a file and send it again.',
    fr: 'Aucun fichier n’est arrivé. Choisissez un fichier et renvoyez-le.',
  },
  'upload.broken': {
    en: 'The upload did not arrive whole. Send the file again; nothing of it was kept.',
    fr: 'L’envoi n’est pas arrivé en entier. Renvoyez le fichier; rien n’en a été conservé.',
  },
});
