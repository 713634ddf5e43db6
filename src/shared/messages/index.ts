import { type Amount, amountIn } from '../amounts.js';
import type { Language, Message } from './catalogue.js';
import { languages } from './catalogue.js';
import { answer } from './answer.js';
import { answerPage } from './answer-page.js';
import { disclosure } from './disclosure.js';
import { account } from './account.js';
import { act } from './act.js';
import { audit } from './audit.js';
import { backup } from './backup.js';
import { command } from './command.js';
import { comparison } from './comparison.js';
import { database } from './database.js';
import { contact } from './contact.js';
import { date } from './date.js';
import { erasure } from './erasure.js';
import { exportFile } from './export.js';
import { factor } from './factor.js';
import { field } from './field.js';
import { file } from './file.js';
import { surveyImport } from './import.js';
import { panic } from './panic.js';
import { recovery } from './recovery.js';
import { keys } from './keys.js';
import { letter } from './letter.js';
import { reminderPage } from './reminder-page.js';
import { reminder } from './reminder.js';
import { invitation } from './invitation.js';
import { pay } from './pay.js';
import { membership } from './membership.js';
import { ledger } from './ledger.js';
import { ledgerWords } from './ledger-words.js';
import { payment } from './payment.js';
import { standing } from './standing.js';
import { delegate } from './delegate.js';
import { delegateAct } from './delegate-act.js';
import { delegatePage } from './delegate-page.js';
import { delegateReport } from './delegate-report.js';
import { remittance } from './remittance.js';
import { moneyPage } from './money-page.js';
import { bank } from './bank.js';
import { bankAct } from './bank-act.js';
import { bankPage } from './bank-page.js';
import { book } from './book.js';
import { meeting } from './meeting.js';
import { drives } from './drives.js';
import { payPage } from './pay-page.js';
import { meetingPage } from './meeting-page.js';
import { waiver } from './waiver.js';
import { statusPage } from './status-page.js';
import { memberPage } from './member-page.js';
import { merge } from './merge.js';
import { ownAct } from './own-act.js';
import { ownColumn } from './own-column.js';
import { ownColumnBeside } from './own-column-beside.js';
import { ownData } from './own-data.js';
import { ownValue } from './own-value.js';
import { page } from './page.js';
import { picture } from './picture.js';
import { projection } from './projection.js';
import { request } from './request.js';
import { retention } from './retention.js';
import { row } from './row.js';
import { proposal } from './proposal.js';
import { proposalPage } from './proposal-page.js';
import { rule } from './rule.js';
import { session } from './session.js';
import { start } from './start.js';
import { surveyPage } from './survey-page.js';
import { survey } from './survey.js';
import { unionRule } from './union-rule.js';
import { upload } from './upload.js';
import { worker } from './worker.js';
import { workplace } from './workplace.js';

export type { Language, Message } from './catalogue.js';
export { languages } from './catalogue.js';

/** Every sentence Kitroom says to people, by its stable code. */
export const messages = {
  ...answer,
  ...answerPage,
  ...disclosure,
  ...account,
  ...act,
  ...audit,
  ...backup,
  ...command,
  ...comparison,
  ...database,
  ...contact,
  ...date,
  ...erasure,
  ...exportFile,
  ...factor,
  ...field,
  ...file,
  ...surveyImport,
  ...panic,
  ...recovery,
  ...keys,
  ...letter,
  ...reminder,
  ...reminderPage,
  ...invitation,
  ...pay,
  ...merge,
  ...ownAct,
  ...ownColumn,
  ...ownColumnBeside,
  ...ownData,
  ...ownValue,
  ...page,
  ...picture,
  ...projection,
  ...request,
  ...retention,
  ...row,
  ...proposal,
  ...proposalPage,
  ...rule,
  ...session,
  ...start,
  ...surveyPage,
  ...survey,
  ...unionRule,
  ...upload,
  ...worker,
  ...workplace,
  ...membership,
  ...memberPage,
  ...ledger,
  ...ledgerWords,
  ...payment,
  ...standing,
  ...delegate,
  ...delegateAct,
  ...delegatePage,
  ...delegateReport,
  ...remittance,
  ...moneyPage,
  ...bank,
  ...bankAct,
  ...bankPage,
  ...book,
  ...meeting,
  ...drives,
  ...payPage,
  ...meetingPage,
  ...waiver,
  ...statusPage,
} as const satisfies Record<string, Message>;

export type MessageCode = keyof typeof messages;
/** Values that programs read as well. */
export type PlainValues = Readonly<Record<string, string | number>>;
export type MessageValues = Readonly<Record<string, MessageValue>>;

/** A sentence by its code. */
export interface Words {
  code: MessageCode;
  values?: MessageValues;
}

/** What stands in a sentence: as it is, or an amount or words in the language of that sentence. */
export type MessageValue = string | number | Amount | Words;

/** Whether there is a sentence of this code. */
export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(messages, code);
}

/** The sentence of `code` in `language`, with `values` filled in. */
export function say(language: Language, code: MessageCode, values: MessageValues = {}): string {
  return messages[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? worded(language, values[name]!) : whole,
  );
}

/** How a value reads in `language`. */
export function worded(language: Language, value: MessageValue): string {
  if (typeof value !== 'object') return String(value);
  return 'code' in value ? say(language, value.code, value.values) : amountIn(language, value);
}

/** The first language of an `Accept-Language` header that we speak; English without one. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/);
      return { tag: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const found = wanted.find(({ tag }) => (languages as readonly string[]).includes(tag));
  return (found?.tag as Language | undefined) ?? 'en';
}
