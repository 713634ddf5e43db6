import { bookPage } from './book-page.js';
import { catalogue } from './catalogue.js';

/** What is said about books brought along: whole files, their rows, and taking them back. */
export const book = catalogue({
  ...bookPage,
  'book_import.same_file': {
    en: 'This file was brought before. Take the earlier one back first if you want to bring it again.',
    fr: 'Ce fichier a déjà été apporté. Retirez d’abord le précédent si vous voulez l’apporter de nouveau.',
  },
  'book_import.other_file': {
    en: 'Your answers belong to another file. Choose the file that you looked at, or look at this one first.',
    fr: 'Vos réponses concernent un autre fichier. Choisissez le fichier examiné, ou examinez d’abord celui-ci.',
  },
  'book_import.second_person': {
    en: 'A sheet dates payments back, so a second person has to let it in. Look at it first and ask one.',
    fr: 'Une feuille antidate des paiements : une deuxième personne doit l’admettre. Examinez-la d’abord et demandez-la.',
  },
  'book_import.other_than_approved': {
    en: 'It would bring something else than the second person saw: other answers to rows in doubt, or people who came meanwhile. Look again and ask once more.',
    fr: 'Elle apporterait autre chose que ce que la deuxième personne a vu : d’autres réponses aux lignes douteuses, ou des personnes arrivées entre-temps. Examinez de nouveau et redemandez.',
  },
  'book_import.two_kinds': {
    en: 'This sheet has payments by day and also “paid through” or columns of months. One of them counts: name the columns to leave out.',
    fr: 'Cette feuille a des paiements par jour et aussi « payé jusqu’à » ou des colonnes de mois. Un seul des deux compte : nommez les colonnes à laisser de côté.',
  },
  'book_import.too_many_rows': {
    en: 'More than {limit} rows are too many at once. Divide the sheet by members and bring the parts one after the other.',
    fr: 'Plus de {limit} lignes, c’est trop à la fois. Divisez la feuille par membres et apportez les parties l’une après l’autre.',
  },
  'book_import.too_many_payments': {
    en: 'More than {limit} payments are too many at once. Divide the sheet by members and bring the parts one after the other.',
    fr: 'Plus de {limit} paiements, c’est trop à la fois. Divisez la feuille par membres et apportez les parties l’une après l’autre.',
  },
  'book_import.day_to_come': {
    en: 'The day of a file cannot be in the future.',
    fr: 'Le jour d’un fichier ne peut pas être dans l’avenir.',
  },
  'book_import.undone_already': {
    en: 'This file was taken back before.',
    fr: 'Ce fichier a déjà été retiré.',
  },
  'book_import.built_on': {
    en: 'Others have built on this file since: its members are listed, with what was recorded after it. Undo that first, or leave the file.',
    fr: 'D’autres inscriptions s’appuient depuis sur ce fichier : ses membres sont énumérés, avec ce qui a été inscrit après. Annulez cela d’abord, ou laissez le fichier.',
  },
  'book_import.name_missing': {
    en: 'The row says neither a name nor a member number.',
    fr: 'La ligne n’indique ni nom ni numéro de membre.',
  },
  'book_import.number_unreadable': {
    en: '“{text}” is no member number. Write a whole number.',
    fr: '« {text} » n’est pas un numéro de membre. Inscrivez un nombre entier.',
  },
  'book_import.number_unknown': {
    en: 'Nobody here has this number, and the row has no name to add somebody by.',
    fr: 'Personne ici n’a ce numéro, et la ligne n’a pas de nom pour ajouter quelqu’un.',
  },
  'book_import.number_taken': {
    en: 'This number belongs to somebody with another name. Correct the number or the name in the sheet.',
    fr: 'Ce numéro appartient à une personne d’un autre nom. Corrigez le numéro ou le nom dans la feuille.',
  },
  'book_import.address_of_another': {
    en: 'Somebody with another name or number has this e-mail address. Say who it is.',
    fr: 'Une personne d’un autre nom ou numéro a cette adresse courriel. Dites de qui il s’agit.',
  },
  'book_import.namesakes': {
    en: 'Several people bear this name. Say who it is, or add a member number to the sheet.',
    fr: 'Plusieurs personnes portent ce nom. Dites de qui il s’agit, ou ajoutez un numéro de membre à la feuille.',
  },
  'book_import.namesake': {
    en: 'Somebody bears this name, and something else speaks against it being them. Say who it is.',
    fr: 'Quelqu’un porte ce nom, mais un autre élément s’y oppose. Dites de qui il s’agit.',
  },
  'book_import.namesake_in_file': {
    en: 'Another row of the file has the same name. Say whether they are two people, or number them in the sheet.',
    fr: 'Une autre ligne du fichier porte le même nom. Dites s’il s’agit de deux personnes, ou numérotez-les dans la feuille.',
  },
  'book_import.left_out': {
    en: 'Left out, as you decided.',
    fr: 'Laissée de côté, comme vous l’avez décidé.',
  },
  'book_import.twice_in_file': {
    en: 'The same member stands further up; that row counts.',
    fr: 'Le même membre figure plus haut; c’est cette ligne qui compte.',
  },
  'book_import.nothing_new': {
    en: 'All this is known here already; nothing was added.',
    fr: 'Tout cela est déjà connu ici; rien n’a été ajouté.',
  },
  'book_import.former': {
    en: 'Here this person is no longer a member. Re-initiate them first, or leave the row out.',
    fr: 'Ici, cette personne n’est plus membre. Réintégrez-la d’abord, ou laissez la ligne de côté.',
  },
  'book_import.initiation_missing': {
    en: 'Nothing says since when this person is a member. Add the day of initiation, or the month they are paid through.',
    fr: 'Rien n’indique depuis quand cette personne est membre. Ajoutez le jour d’adhésion, ou le mois jusqu’auquel elle a payé.',
  },
  'book_import.initiation_assumed': {
    en: 'No day of initiation is given; we took {day}, the first month that is paid.',
    fr: 'Aucun jour d’adhésion n’est indiqué; {day} est retenu, le premier mois payé.',
  },
  'book_import.initiation_kept': {
    en: 'Here months count from {day}; another day in the sheet changes nothing.',
    fr: 'Ici, les mois comptent à partir du {day}; un autre jour dans la feuille n’y change rien.',
  },
  'book_import.branch_unknown': {
    en: 'There is no branch called “{text}”. The person was left at large; charter the branch or correct the name.',
    fr: 'Aucune section ne s’appelle « {text} ». La personne reste sans section; créez la section ou corrigez le nom.',
  },
  'book_import.branch_kept': {
    en: 'Here this person belongs to another branch than “{text}”; that stays.',
    fr: 'Ici, cette personne appartient à une autre section que « {text} »; cela reste ainsi.',
  },
  'book_import.tier_kept': {
    en: 'This person declared another tier here; that stays.',
    fr: 'Cette personne a déclaré ici un autre palier; cela reste ainsi.',
  },
  'book_import.tier_inferred': {
    en: 'No tier is given; the amount is that of one month of one tier, and was taken for it.',
    fr: 'Aucun palier n’est indiqué; le montant est celui d’un mois d’un palier et a été pris pour tel.',
  },
  'book_import.word_unknown': {
    en: '“{text}” is not understood and was left out.',
    fr: '« {text} » n’est pas compris et a été laissé de côté.',
  },
  'book_import.far_ahead': {
    en: '“{text}” is very far ahead. Check it.',
    fr: '« {text} » est très loin dans l’avenir. Vérifiez.',
  },
  'book_import.day_missing': {
    en: 'The day on which it was received is missing.',
    fr: 'Le jour de réception manque.',
  },
  'book_import.amount_missing': { en: 'The amount is missing.', fr: 'Le montant manque.' },
  'book_import.amount_zero': {
    en: 'The amount is zero; nothing was paid.',
    fr: 'Le montant est zéro; rien n’a été payé.',
  },
  'book_import.amount_unreadable': {
    en: '“{text}” is not an amount we can read. Write it like 22.00.',
    fr: '« {text} » n’est pas un montant lisible. Écrivez-le comme 22,00.',
  },
  'book_import.amount_ambiguous': {
    en: '“{text}” can be read in more than one way. Write it like 22.00.',
    fr: '« {text} » peut se lire de plusieurs façons. Écrivez-le comme 22,00.',
  },
  'book_import.amount_below_zero': {
    en: '“{text}” is below zero. Refunds are recorded here by hand.',
    fr: '« {text} » est inférieur à zéro. Les remboursements s’inscrivent ici à la main.',
  },
  'book_import.amount_foreign': {
    en: '“{text}” is not in {currency}.',
    fr: '« {text} » n’est pas en {currency}.',
  },
  'book_import.amount_large': {
    en: '“{text}” is a lot for dues. Check it.',
    fr: '« {text} » est beaucoup pour une cotisation. Vérifiez.',
  },
  'book_import.amount_short': {
    en: 'The amount is less than one cent a month.',
    fr: 'Le montant est inférieur à un cent par mois.',
  },
  'book_import.months_many': {
    en: 'These are too many months for one payment.',
    fr: 'C’est trop de mois pour un seul paiement.',
  },
  'book_import.months_unclear': {
    en: 'Neither the months nor the tier are given, and the amount could be several things. Add one of them.',
    fr: 'Ni les mois ni le palier ne sont indiqués, et le montant pourrait être plusieurs choses. Ajoutez l’un d’eux.',
  },
  'book_import.month_before': {
    en: '{month} is before the initiation.',
    fr: '{month} précède l’adhésion.',
  },
  'book_import.month_covered': {
    en: '{month} is paid already; it was not counted twice.',
    fr: '{month} est déjà payé; rien n’a été compté deux fois.',
  },
  'book_import.month_partly': {
    en: 'Some of these months are paid already, others not. Confirm that the amount is for those that are open.',
    fr: 'Certains de ces mois sont déjà payés, d’autres non. Confirmez que le montant vaut pour les mois ouverts.',
  },
  'book_import.payment_known': {
    en: 'A payment of the same amount on {day} is in the book already.',
    fr: 'Un paiement du même montant le {day} est déjà au livre.',
  },
  'book_import.payment_twin': {
    en: 'The same amount on {day} stands further up. Confirm that it was paid twice.',
    fr: 'Le même montant le {day} figure plus haut. Confirmez qu’il a été payé deux fois.',
  },
  'book_import.through_before': {
    en: '{month} is before the initiation: no month is paid.',
    fr: '{month} précède l’adhésion : aucun mois n’est payé.',
  },
  'book_import.waived_there': {
    en: 'The earlier book waived this month. Here a waiver is proposed and approved by a second person.',
    fr: 'L’ancien livre dispensait de ce mois. Ici, une dispense est proposée puis approuvée par une deuxième personne.',
  },
});
