import { catalogue } from './catalogue.js';

/** What the command line says when it cannot do what was asked. */
export const command = catalogue({
  'start.database_unreachable': {
    en: 'The database at {where} does not answer, or refuses the user. Check DATABASE_URL and that the server runs.',
    fr: 'La base de données à {where} ne répond pas ou refuse l’utilisateur. Vérifiez DATABASE_URL et que le serveur fonctionne.',
  },
  'start.http_port_taken': {
    en: 'Port {port} on {host} is taken. Choose another with --port or PORT.',
    fr: 'Le port {port} de {host} est occupé. Choisissez-en un autre avec --port ou PORT.',
  },
  'start.wrong_port': {
    en: '{word} is not a port. Give --port or PORT a whole number from 1 to 65535.',
    fr: '{word} n’est pas un port. Donnez à --port ou PORT un nombre entier de 1 à 65535.',
  },
  'start.no_master_key': {
    en: 'There is no master key at {path}. Run setup for a new union, or put the key of this one back and set KEY_DIR.',
    fr: 'Il n’y a pas de clé maîtresse à {path}. Lancez setup pour un nouveau syndicat, ou remettez la clé de celui-ci et indiquez KEY_DIR.',
  },
  'start.damaged_master_key': {
    en: 'The master key at {path} is damaged. Put it back from its copy.',
    fr: 'La clé maîtresse à {path} est endommagée. Remettez-la à partir de sa copie.',
  },
  'start.wrong_master_key': {
    en: 'The master key in {dir} does not open the keyring beside it. Put back the key that belongs to it.',
    fr: 'La clé maîtresse de {dir} n’ouvre pas le trousseau qui l’accompagne. Remettez la clé qui lui correspond.',
  },
  'start.key_dir_in_data_dir': {
    en: 'KEY_DIR lies inside DATA_DIR: a copy of the data would carry its keys. Choose a folder elsewhere.',
    fr: 'KEY_DIR se trouve dans DATA_DIR : une copie des données emporterait ses clés. Choisissez un autre dossier.',
  },
  'start.not_set_up': {
    en: 'This database has no union yet. Run: npm run kitroom -- setup',
    fr: 'Cette base de données n’a pas encore de syndicat. Lancez : npm run kitroom -- setup',
  },
  'start.already_set_up': {
    en: 'This database already has a union; setup is for an empty one.',
    fr: 'Cette base de données a déjà un syndicat; setup est réservé à une base vide.',
  },
  'start.not_a_demo': {
    en: 'This data folder holds a real union, not the demo. Choose another DATA_DIR for the demo.',
    fr: 'Ce dossier de données contient un vrai syndicat, pas la démo. Choisissez un autre DATA_DIR pour la démo.',
  },
  'command.unknown': {
    en: 'Unknown command: {command}. Commands: {commands}.',
    fr: 'Commande inconnue : {command}. Commandes : {commands}.',
  },
  'command.wrong_option': {
    en: 'This option is not understood: {option}.',
    fr: 'Cette option n’est pas comprise : {option}.',
  },
  'command.missing': {
    en: 'Missing: {what}.',
    fr: 'Il manque : {what}.',
  },
  'command.demo_only': {
    en: '--hours works only in a demo; a token of a real union lasts an hour.',
    fr: '--hours ne fonctionne que dans une démo; le jeton d’un vrai syndicat dure une heure.',
  },
});
