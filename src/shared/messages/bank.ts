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
});
