import type { MessageCode } from '../../shared/messages/index.js';
import type { Say } from '../page.js';

/** How a list calls each kind; the page of one proposal has its own words. */
const titles: Record<string, MessageCode> = {
  mandate: 'mandate.title',
  recall: 'mandate.recall_title',
  'legal-name': 'legal_name.title',
  export: 'proposal_page.kind_export',
  erasure: 'erasure.title',
  merge: 'proposal_page.kind_merge',
  spending: 'spending.title',
  suspension: 'membership.suspension_title',
  'suspension-lifting': 'membership.lifting_title',
  remittance: 'remittance.title',
  'remittance-split': 'split.title',
  'book-import': 'book.proposal_title',
  'late-payment': 'payment.late_title',
  'waiver-hardship': 'waiver.hardship_title',
  'waiver-strike': 'waiver.strike_title',
  'waiver-general': 'waiver.general_title',
  'rule-version': 'rule.title',
  drive: 'drive.open_title',
  'drive-mandate': 'drive.mandate_title',
  'drive-recall': 'drive.recall_title',
  'drive-publication': 'drive.publication_title',
  'drive-ending': 'drive.ending_title',
  'key-rotation': 'proposal_page.kind_key_rotation',
};

export function titleOf(kind: string, say: Say): string {
  const title = titles[kind];
  return title ? say(title) : kind;
}
