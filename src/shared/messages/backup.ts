import { catalogue } from './catalogue.js';

/** What backup, restore and the machine's state say to whoever looks after the machine. */
export const backup = catalogue({
  'backup.own_server': {
    en: 'This database runs on a server of your own (DATABASE_URL). Back it up there: pg_dump --format=custom --file=FILE "$DATABASE_URL", sealed with a tool you trust, and restore it with pg_restore.',
    fr: 'Cette base de données se trouve sur votre propre serveur (DATABASE_URL). Sauvegardez-la là-bas : pg_dump --format=custom --file=FICHIER "$DATABASE_URL", scellé avec un outil de confiance, et restaurez-la avec pg_restore.',
  },
  'backup.nothing_there': {
    en: 'There is no database in {folder}. Set DATA_DIR to the folder that the union uses.',
    fr: 'Il n’y a pas de base de données dans {folder}. Indiquez dans DATA_DIR le dossier que le syndicat utilise.',
  },
  'backup.not_running': {
    en: 'The database in {folder} did not come up. Start the program once, see what it says, and repeat the backup.',
    fr: 'La base de données de {folder} n’a pas démarré. Lancez le programme une fois, lisez ce qu’il dit et refaites la sauvegarde.',
  },
  'backup.file_exists': {
    en: '{file} is there already, and a backup is never written over. Choose another name.',
    fr: '{file} existe déjà, et une sauvegarde n’est jamais écrasée. Choisissez un autre nom.',
  },
  'backup.no_folder': {
    en: 'There is no folder {folder}. Plug in the disk, or create the folder, and repeat (the name of a file ends in .sealed). Nothing was written.',
    fr: 'Le dossier {folder} n’existe pas. Branchez le disque ou créez le dossier, puis recommencez (le nom d’un fichier finit par .sealed). Rien n’a été écrit.',
  },
  'backup.others_folder': {
    en: '{folder} holds the backups of another database, whose keyring would be replaced. Choose another folder.',
    fr: '{folder} contient les sauvegardes d’une autre base de données, dont le trousseau serait remplacé. Choisissez un autre dossier.',
  },
  'backup.no_space': {
    en: 'The disk of {folder} has {free} MB left; up to {needed} MB may be needed. Free some space or choose another disk. Nothing was written.',
    fr: 'Le disque de {folder} a {free} Mo de libre; il en faut peut-être {needed}. Libérez de l’espace ou choisissez un autre disque. Rien n’a été écrit.',
  },
  'backup.disk_filled': {
    en: 'The disk of {folder} filled up midway. What was written was removed again; free some space and repeat.',
    fr: 'Le disque de {folder} s’est rempli en cours de route. Ce qui avait été écrit a été retiré; libérez de l’espace et recommencez.',
  },
  'backup.no_permission': {
    en: 'This user may not use {folder}. Run this as the user who owns it, or choose another place.',
    fr: 'Cet utilisateur n’a pas accès à {folder}. Lancez ceci avec l’utilisateur qui en est propriétaire ou choisissez un autre endroit.',
  },
  'backup.not_found': {
    en: 'There is no file {file}. Check the name of the backup.',
    fr: 'Le fichier {file} n’existe pas. Vérifiez le nom de la sauvegarde.',
  },
  'backup.not_a_backup': {
    en: '{file} is not a backup made by this program. Choose another file; nothing was restored.',
    fr: '{file} n’est pas une sauvegarde de ce programme. Choisissez un autre fichier; rien n’a été restauré.',
  },
  'backup.newer_version': {
    en: '{file} was made by a newer version of this program. Install that version and repeat; nothing was restored.',
    fr: '{file} a été créé par une version plus récente de ce programme. Installez cette version et recommencez; rien n’a été restauré.',
  },
  'backup.keys_changed': {
    en: '{file} was made with other keys than those in KEY_DIR: the keys were changed since, which voids it, or KEY_DIR holds an older copy. Take a newer backup, or put the newest keys back.',
    fr: '{file} a été fait avec d’autres clés que celles de KEY_DIR : les clés ont changé depuis, ce qui l’annule, ou KEY_DIR en contient une copie plus ancienne. Prenez une sauvegarde plus récente ou remettez les clés les plus récentes.',
  },
  'backup.keys_changing': {
    en: 'The keys are being changed. Let that end first (npm run kitroom -- keys rotate), then make the backup.',
    fr: 'Un changement de clés est en cours. Terminez-le d’abord (npm run kitroom -- keys rotate), puis faites la sauvegarde.',
  },
  'backup.wrong_key': {
    en: 'The keys in KEY_DIR do not open {file}: they are another union’s, or the file is damaged at its beginning. Nothing was restored.',
    fr: 'Les clés de KEY_DIR n’ouvrent pas {file} : ce sont celles d’un autre syndicat, ou le début du fichier est endommagé. Rien n’a été restauré.',
  },
  'backup.damaged': {
    en: '{file} is damaged, or was not copied whole. Copy it again or take another backup; nothing was restored.',
    fr: '{file} est endommagé ou n’a pas été copié en entier. Copiez-le de nouveau ou prenez une autre sauvegarde; rien n’a été restauré.',
  },
  'backup.not_empty': {
    en: '{folder} is not empty, and a backup is restored into an empty folder only. Move what is there away, or choose another DATA_DIR.',
    fr: '{folder} n’est pas vide, et une sauvegarde ne se restaure que dans un dossier vide. Déplacez son contenu ou choisissez un autre DATA_DIR.',
  },
  'backup.rows_differ': {
    en: 'The restored tables do not have the rows they had when the backup was made: {tables}. Take another backup; nothing was restored.',
    fr: 'Les tables restaurées n’ont pas les lignes qu’elles avaient au moment de la sauvegarde : {tables}. Prenez une autre sauvegarde; rien n’a été restauré.',
  },
  'backup.log_differs': {
    en: 'Everything is restored, but its log does not fit its seals, first at block {block} (differences: {count}): somebody changed the log before the backup was made. Tell the trustees, look at it with npm run kitroom -- audit verify, and compare with an earlier backup.',
    fr: 'Tout est restauré, mais le journal ne correspond pas à ses sceaux, d’abord au bloc {block} (différences : {count}) : quelqu’un l’a modifié avant la sauvegarde. Prévenez les fiduciaires, examinez-le avec npm run kitroom -- audit verify et comparez avec une sauvegarde antérieure.',
  },
  'backup.log_differs_tried': {
    en: 'The backup can be restored, but its log does not fit its seals, first at block {block} (differences: {count}): somebody changed the log before the backup was made. Tell the trustees, keep the earlier backups, and run npm run kitroom -- audit verify.',
    fr: 'La sauvegarde peut être restaurée, mais son journal ne correspond pas à ses sceaux, d’abord au bloc {block} (différences : {count}) : quelqu’un l’a modifié avant la sauvegarde. Prévenez les fiduciaires, gardez les sauvegardes antérieures et lancez npm run kitroom -- audit verify.',
  },
  'backup.log_differs_made': {
    en: 'The backup is made, but the newest part of the log does not fit its seals, first at block {block} (differences: {count}): somebody changed it. Tell the trustees, keep the earlier backups, and run npm run kitroom -- audit verify.',
    fr: 'La sauvegarde est faite, mais la partie la plus récente du journal ne correspond pas à ses sceaux, d’abord au bloc {block} (différences : {count}) : quelqu’un l’a modifiée. Prévenez les fiduciaires, gardez les sauvegardes antérieures et lancez npm run kitroom -- audit verify.',
  },
  'backup.no_keyring': {
    en: 'There is no keyring in {folder} and none beside the backup. Put the newest one beside the backup and repeat.',
    fr: 'Il n’y a pas de trousseau dans {folder} ni à côté de la sauvegarde. Placez le plus récent à côté de la sauvegarde et recommencez.',
  },
  'backup.unknown_code': {
    en: 'No backup made here has the code {code}. Type it as the restore printed it.',
    fr: 'Aucune sauvegarde faite ici n’a le code {code}. Saisissez-le tel que la restauration l’a affiché.',
  },
  'machine.disk_low': {
    en: 'The disk is nearly full: {free} MB are left. Free some space, or the database will stop.',
    fr: 'Le disque est presque plein : il reste {free} Mo. Libérez de l’espace, sinon la base de données s’arrêtera.',
  },
  'machine.no_backup': {
    en: 'No backup was ever made. Make one today: npm run kitroom -- backup',
    fr: 'Aucune sauvegarde n’a jamais été faite. Faites-en une aujourd’hui : npm run kitroom -- backup',
  },
  'machine.backup_void': {
    en: 'The keys were changed after the last backup, so nobody can open it. Make one today: npm run kitroom -- backup',
    fr: 'Les clés ont changé après la dernière sauvegarde; personne ne peut donc l’ouvrir. Faites-en une aujourd’hui : npm run kitroom -- backup',
  },
  'machine.backup_old': {
    en: 'The last backup is {days} days old. Make one today: npm run kitroom -- backup',
    fr: 'La dernière sauvegarde date de {days} jours. Faites-en une aujourd’hui : npm run kitroom -- backup',
  },
  'machine.never_tried': {
    en: 'No backup was ever tried. Try the newest: npm run kitroom -- restore FILE --check',
    fr: 'Aucune sauvegarde n’a jamais été essayée. Essayez la plus récente : npm run kitroom -- restore FICHIER --check',
  },
  'machine.tried_long_ago': {
    en: 'A backup was last tried {days} days ago. Try the newest: npm run kitroom -- restore FILE --check',
    fr: 'Le dernier essai d’une sauvegarde date de {days} jours. Essayez la plus récente : npm run kitroom -- restore FICHIER --check',
  },
  'machine.well': {
    en: 'Days since the last backup: {backup}; since one was tried: {tried}. Disk left: {free} MB.',
    fr: 'Jours depuis la dernière sauvegarde : {backup}; depuis le dernier essai : {tried}. Espace libre : {free} Mo.',
  },
  'machine.elsewhere_well': {
    en: 'Backups are made on the database’s own server. Disk left here: {free} MB.',
    fr: 'Les sauvegardes se font sur le serveur de la base de données. Espace libre ici : {free} Mo.',
  },
  'machine.backup_meanwhile': {
    en: 'When everything was opened again, a backup was overdue.',
    fr: 'À la réouverture, une sauvegarde était en retard.',
  },
  'machine.trial_meanwhile': {
    en: 'When everything was opened again, trying to restore a backup was overdue.',
    fr: 'À la réouverture, l’essai de restauration d’une sauvegarde était en retard.',
  },
  'machine.title': { en: 'How the machine does', fr: 'L’état de la machine' },
  'machine.backup': { en: 'Last backup', fr: 'Dernière sauvegarde' },
  'machine.tried': { en: 'Last tried restore', fr: 'Dernier essai de restauration' },
  'machine.messages': { en: 'Bounced messages', fr: 'Messages refusés' },
  'machine.messages_unsent': {
    en: 'Messages: not sent yet by this version',
    fr: 'Messages : cette version n’en envoie pas encore',
  },
  'machine.disk': { en: 'Disk left', fr: 'Espace libre' },
  'machine.disk_of': { en: '{free} MB of {total} MB', fr: '{free} Mo sur {total} Mo' },
  'machine.log': { en: 'End of the log', fr: 'Fin du journal' },
  'machine.log_end': {
    en: 'block {number} sealed {at}; entries that wait to be sealed: {entries}',
    fr: 'bloc {number} scellé le {at}; entrées qui attendent de l’être : {entries}',
  },
  'machine.log_unsealed': {
    en: 'no block yet; entries that wait to be sealed: {entries}',
    fr: 'pas encore de bloc; entrées qui attendent d’être scellées : {entries}',
  },
  'machine.how': {
    en: 'A backup is made and tried at the machine itself, where the server runs: “npm run kitroom -- backup”, then “npm run kitroom -- restore FILE --check”.',
    fr: 'Une sauvegarde se fait et s’essaie sur la machine même, là où le serveur tourne : « npm run kitroom -- backup », puis « npm run kitroom -- restore FICHIER --check ».',
  },
  'machine.never': { en: 'never', fr: 'jamais' },
  'machine.days_ago': { en: '{at} ({days} days ago)', fr: '{at} (il y a {days} jours)' },
  'machine.one_day_ago': { en: '{at} (1 day ago)', fr: '{at} (il y a 1 jour)' },
  'machine.elsewhere': {
    en: 'not known here: whoever runs the database server backs it up',
    fr: 'inconnu ici : la personne responsable du serveur de la base de données s’en charge',
  },
});
