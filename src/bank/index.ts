import { BankLine } from './bank-line.entity.js';
import { BankMatch } from './bank-match.entity.js';
import { BankStatement } from './bank-statement.entity.js';

export { BankModule } from './bank.module.js';

/** The tables of the bank's statements. */
export const bankEntities = [BankStatement, BankLine, BankMatch];
