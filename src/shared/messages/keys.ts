import { catalogue } from './catalogue.js';

/** Keys: locked, opened, split on paper, changed. */
export const keys = catalogue({
  'keys.locked': {
    en: 'This part is locked. A custodian can open it with the key passphrase; everything else works.',
    fr: 'Cette partie est verrouillée. Une personne gardienne des clés peut l’ouvrir avec la phrase secrète des clés; tout le reste fonctionne.',
  },
  'keys.locked_open_them': {
    en: 'The keys are locked: names, contacts, notes and answers cannot be read or written. Open them with the key passphrase.',
    fr: 'Les clés sont verrouillées : noms, coordonnées, notes et réponses ne peuvent être ni lus ni écrits. Ouvrez-les avec la phrase secrète des clés.',
  },
  'keys.locked_ask': {
    en: 'Part of what is kept here cannot be read right now: the keys are locked until a custodian opens them. Everything else works.',
    fr: 'Une partie de ce qui est gardé ici est illisible pour l’instant : les clés sont verrouillées jusqu’à ce qu’une gardienne ou un gardien les ouvre. Tout le reste fonctionne.',
  },
  'keys.damaged': {
    en: 'A key is damaged on the disk, so nothing was changed. Put the newest copy of the keyring back.',
    fr: 'Une clé est abîmée sur le disque; rien n’a été modifié. Remettez la copie la plus récente du trousseau.',
  },
  'keys.wrong_passphrase': {
    en: 'This is not the key passphrase. Type it again; it is not your sign-in passphrase.',
    fr: 'Ce n’est pas la phrase secrète des clés. Retapez-la; ce n’est pas celle de votre connexion.',
  },
  'keys.passphrase_too_short': {
    en: 'The key passphrase needs at least {least} characters. Several words are easiest to remember.',
    fr: 'La phrase secrète des clés doit avoir au moins {least} caractères. Plusieurs mots se retiennent le mieux.',
  },
  'keys.passphrases_differ': {
    en: 'The two passphrases are not the same. Nothing was changed; start again.',
    fr: 'Les deux phrases secrètes diffèrent. Rien n’a été modifié; recommencez.',
  },
  'keys.not_sealed': {
    en: 'The master key is a plain file: there is no passphrase to open it with.',
    fr: 'La clé maîtresse est un fichier ordinaire : aucune phrase secrète ne l’ouvre.',
  },
  'keys.already_sealed': {
    en: 'The master key is sealed with a passphrase already.',
    fr: 'La clé maîtresse est déjà scellée par une phrase secrète.',
  },
  'keys.passphrase_needed': {
    en: 'The master key is sealed: the key passphrase or two paper shares open it.',
    fr: 'La clé maîtresse est scellée : la phrase secrète des clés ou deux parts sur papier l’ouvrent.',
  },
  'keys.not_locked': {
    en: 'The keys are open already.',
    fr: 'Les clés sont déjà ouvertes.',
  },
  'keys.not_this_master': {
    en: 'These shares give a key that opens nothing here. They may be from before a change of keys, or another union’s.',
    fr: 'Ces parts donnent une clé qui n’ouvre rien ici. Elles datent peut-être d’avant un changement de clés, ou viennent d’un autre syndicat.',
  },
  'keys.no_keyring': {
    en: 'There is no keyring in {dir}. Put its newest copy there first: shares restore the key that opens it.',
    fr: 'Il n’y a pas de trousseau dans {dir}. Mettez-y d’abord sa copie la plus récente : les parts rendent la clé qui l’ouvre.',
  },
  'keys.too_few_shares': {
    en: 'Two different shares are needed.',
    fr: 'Il faut deux parts différentes.',
  },
  'keys.same_share': {
    en: 'That is the same share twice. A second, different one is needed.',
    fr: 'C’est deux fois la même part. Il en faut une deuxième, différente.',
  },
  'keys.two_sets': {
    en: 'These shares are of two different sets ({first} and {second}). Only shares of one set fit together.',
    fr: 'Ces parts viennent de deux jeux différents ({first} et {second}). Seules les parts d’un même jeu vont ensemble.',
  },
  'keys.wrong_group': {
    en: 'Group {group} is not right: {text}. Compare it letter by letter with the paper.',
    fr: 'Le groupe {group} est inexact : {text}. Comparez-le lettre par lettre avec le papier.',
  },
  'keys.wrong_length': {
    en: 'A share has {wanted} groups of five letters or digits; this has {found}.',
    fr: 'Une part compte {wanted} groupes de cinq lettres ou chiffres; ici il y en a {found}.',
  },
  'keys.shares_do_not_fit': {
    en: 'Every group is right, and the shares still do not fit together. Nothing was changed.',
    fr: 'Chaque groupe est exact, mais les parts ne vont pas ensemble. Rien n’a été modifié.',
  },
  'keys.another_share': {
    en: 'That is share {found} of set {set}; share {wanted} of the new set is asked for.',
    fr: 'C’est la part {found} du jeu {set}; il faut la part {wanted} du nouveau jeu.',
  },
  'keys.no_approved_change': {
    en: 'A change of keys needs an approved proposal: a custodian proposes it, another custodian or a secretary approves.',
    fr: 'Changer les clés demande une proposition approuvée : une personne gardienne des clés la fait, une autre ou une personne secrétaire l’approuve.',
  },
  'keys.change_under_way': {
    en: 'The keys are being changed. Finish that first: kitroom keys rotate',
    fr: 'Un changement de clés est en cours. Terminez-le d’abord : kitroom keys rotate',
  },
  'keys.change_agreed': {
    en: 'A change of keys is agreed on already. It is carried out on the machine: kitroom keys rotate',
    fr: 'Un changement de clés est déjà convenu. Il se fait sur la machine : kitroom keys rotate',
  },
  'keys.change_title': {
    en: 'Change every key',
    fr: 'Changer toutes les clés',
  },
  'keys.page_title': { en: 'Keys', fr: 'Clés' },
  'keys.page_open': { en: 'The keys are open.', fr: 'Les clés sont ouvertes.' },
  'keys.page_locked': {
    en: 'The keys are locked: names, contacts, notes and answers cannot be read or written. Reminders still go out.',
    fr: 'Les clés sont verrouillées : noms, coordonnées, notes et réponses ne peuvent être ni lus ni écrits. Les rappels partent quand même.',
  },
  'keys.page_plain': {
    en: 'The master key is a plain file on the machine. On the same disk as the data it protects nothing from whoever takes the machine; kitroom keys seal puts it under a passphrase.',
    fr: 'La clé maîtresse est un fichier ordinaire sur la machine. Sur le même disque que les données, elle ne protège de rien si quelqu’un emporte la machine; kitroom keys seal la met sous une phrase secrète.',
  },
  'keys.page_sealed': {
    en: 'The master key is sealed with a passphrase: after each start somebody has to open it here.',
    fr: 'La clé maîtresse est scellée par une phrase secrète : après chaque démarrage, quelqu’un doit l’ouvrir ici.',
  },
  'keys.page_shares': {
    en: 'Three paper shares were made on {day} (set {set}). Any two restore the master key; earlier sets do not count.',
    fr: 'Trois parts sur papier ont été faites le {day} (jeu {set}). Deux suffisent à rendre la clé maîtresse; les jeux précédents ne comptent plus.',
  },
  'keys.page_no_shares': {
    en: 'No paper shares were made. If the key is lost, everything sealed is lost.',
    fr: 'Aucune part sur papier n’a été faite. Si la clé se perd, tout ce qui est scellé est perdu.',
  },
  'keys.page_changing': {
    en: 'A change of keys began on {day} and is not finished: kitroom keys rotate',
    fr: 'Un changement de clés a commencé le {day} et n’est pas terminé : kitroom keys rotate',
  },
  'keys.page_change_agreed': {
    en: 'A change of keys was agreed on {day}. It is carried out on the machine: kitroom keys rotate',
    fr: 'Un changement de clés a été convenu le {day}. Il se fait sur la machine : kitroom keys rotate',
  },
  'keys.page_passphrase': { en: 'Key passphrase', fr: 'Phrase secrète des clés' },
  'keys.page_unlock': { en: 'Open the keys', fr: 'Ouvrir les clés' },
  'keys.page_one_process': {
    en: 'This opens the program that answers you. If several run, open each one.',
    fr: 'Ceci ouvre le programme qui vous répond. S’il y en a plusieurs, ouvrez chacun.',
  },
  'delivery.page_title': { en: 'Where I am reminded', fr: 'Où me joindre' },
  'delivery.page_intro': {
    en: 'Reminders are short and say nothing about what they are for. They also go out while the keys are locked; for that, whoever runs the machine could read this address.',
    fr: 'Les rappels sont courts et ne disent rien de leur objet. Ils partent aussi quand les clés sont verrouillées; pour cela, la personne qui tient la machine pourrait lire cette adresse.',
  },
  'delivery.page_address': {
    en: 'E-mail address, or a phone number from + on',
    fr: 'Adresse courriel, ou numéro de téléphone avec le +',
  },
  'delivery.page_empty': {
    en: 'Leave it empty to be reminded here only.',
    fr: 'Laissez vide pour être joint ici seulement.',
  },
  'delivery.no_gateway': {
    en: 'Short messages cannot be sent from here. Give an e-mail address.',
    fr: 'Aucun message texte ne peut partir d’ici. Donnez une adresse courriel.',
  },
  'delivery.page_keep': { en: 'Keep', fr: 'Garder' },
  'keys.unreadable_rows': {
    en: '{count} sealed values open with no key ({where} first). Nothing was lost; put the newest keyring back, or destroy what cannot be read, and start again.',
    fr: '{count} valeurs scellées ne s’ouvrent avec aucune clé (d’abord {where}). Rien n’est perdu; remettez le trousseau le plus récent, ou supprimez ce qui est illisible, et recommencez.',
  },
  'keys.still_writing': {
    en: 'Work that began before the change of keys does not end. Try again later: kitroom keys rotate goes on where it stopped.',
    fr: 'Un travail commencé avant le changement de clés ne se termine pas. Réessayez plus tard : kitroom keys rotate reprend où il s’est arrêté.',
  },
});
