import { catalogue } from './catalogue.js';

/** What is said about statements of the bank. */
export const bank = catalogue({
  'bank.title': { en: 'Bank statements', fr: 'Relevés bancaires' },
  'bank_statement.no_head': {
    en: 'No columns of days and amounts were recognized in “{fileName}”. Name them, for instance date, description, amount; or bring the bank’s OFX file.',
    fr: 'Aucune colonne de dates et de montants n’a été reconnue dans « {fileName} ». Nommez-les, par exemple date, libellé, montant; ou déposez le fichier OFX de la banque.',
  },
  'bank_statement.no_transactions': {
    en: '“{fileName}” holds no list of transactions. Ask the bank for the statement of the account as OFX or CSV.',
    fr: '« {fileName} » ne contient aucune liste d’opérations. Demandez à la banque le relevé du compte en OFX ou en CSV.',
  },
  'bank_statement.several_accounts': {
    en: '“{fileName}” holds more than one account. Bring a file of the union’s own account alone.',
    fr: '« {fileName} » contient plus d’un compte. Déposez un fichier du seul compte du syndicat.',
  },
  'bank_statement.too_many_lines': {
    en: 'The file has more than {limit} lines. Bring it in parts.',
    fr: 'Le fichier a plus de {limit} lignes. Déposez-le en plusieurs parties.',
  },
  'bank_line.no_amount': { en: 'This line names no amount.', fr: 'Cette ligne n’indique aucun montant.' },
  'bank_line.nothing_moved': { en: 'This line moves no money.', fr: 'Cette ligne ne déplace pas d’argent.' },
  'bank_line.no_day': { en: 'This line names no day.', fr: 'Cette ligne n’indique aucune date.' },
  'bank_line.day_ahead': {
    en: '“{text}” is a day that has not come. Bring the line once the money has moved.',
    fr: '« {text} » est un jour à venir. Déposez la ligne une fois l’argent passé.',
  },
  'bank_line.two_amounts': {
    en: 'This line names an amount in and an amount out. Leave the right one.',
    fr: 'Cette ligne indique une entrée et une sortie. Laissez la bonne.',
  },
  'bank_line.sign_unclear': {
    en: 'It is not clear whether “{text}” came in or went out.',
    fr: 'On ne sait pas si « {text} » est une entrée ou une sortie.',
  },
  'bank_line.foreign_currency': {
    en: '“{text}” is in another currency than the book.',
    fr: '« {text} » est dans une autre monnaie que les livres.',
  },
  'bank_line.amount_unreadable': {
    en: '“{text}” is not an amount we can read. Write it like -22.00.',
    fr: '« {text} » n’est pas un montant lisible. Écrivez-le comme -22,00.',
  },
  'bank_line.amount_ambiguous': {
    en: '“{text}” can be two different amounts. Write it like 1234.00.',
    fr: '« {text} » peut être deux montants différents. Écrivez-le comme 1234,00.',
  },
  'bank_line.amount_too_large': {
    en: '“{text}” is more than the book can hold.',
    fr: '« {text} » dépasse ce que les livres peuvent contenir.',
  },
  'bank_line.perhaps_known': {
    en: 'Another line of this day and amount is there, in other words, and this file does not repeat it. It may be the same money.',
    fr: 'Une autre ligne de ce jour et de ce montant est déjà là, en d’autres mots, et ce fichier ne la répète pas. C’est peut-être le même argent.',
  },
  'bank_line.posted_already': {
    en: 'This line is matched or set aside already. Look at it again.',
    fr: 'Cette ligne est déjà rapprochée ou écartée. Regardez-la de nouveau.',
  },
  'bank_line.goes_out': {
    en: 'This money went out of the account: it is not a payment to the union.',
    fr: 'Cet argent est sorti du compte : ce n’est pas un paiement au syndicat.',
  },
  'bank_line.came_in': {
    en: 'This money came into the account: nothing was spent.',
    fr: 'Cet argent est entré au compte : rien n’a été dépensé.',
  },
  'bank_line.wait': {
    en: '{count} lines of the bank wait to be matched.',
    fr: '{count} lignes de la banque attendent d’être rapprochées.',
  },
  'bank_line.waits': {
    en: 'One line of the bank waits to be matched.',
    fr: 'Une ligne de la banque attend d’être rapprochée.',
  },
  'bank_match.amount_differs': {
    en: 'That entry does not move just this amount on the bank’s account. Choose another.',
    fr: 'Cette écriture ne déplace pas exactement ce montant au compte de la banque. Choisissez-en une autre.',
  },
  'bank_match.entry_taken': {
    en: 'That entry is matched with another line already.',
    fr: 'Cette écriture est déjà rapprochée d’une autre ligne.',
  },
  'bank_statement.same_file': {
    en: 'This file was brought already.',
    fr: 'Ce fichier a déjà été déposé.',
  },
  'bank_statement.no_lines': {
    en: 'No line of the file could be read, so there is nothing to keep.',
    fr: 'Aucune ligne du fichier n’a pu être lue : il n’y a rien à garder.',
  },
  'bank_statement.unread_lines': {
    en: '{count} lines cannot be read. Correct them in the file, or say that they are left out.',
    fr: '{count} lignes sont illisibles. Corrigez-les dans le fichier, ou dites qu’elles sont laissées de côté.',
  },
  'bank_statement.doubtful_lines': {
    en: '{count} lines may be there already. Say whether they are the same money, or other money.',
    fr: '{count} lignes sont peut-être déjà là. Dites si c’est le même argent, ou un autre.',
  },
  'bank_statement.behind': {
    en: 'The bank is posted until {day}. Until {month} is, members are not reminded of what is unpaid.',
    fr: 'La banque est à jour jusqu’au {day}. D’ici à ce que {month} le soit, personne n’est relancé pour ce qui est impayé.',
  },
});
