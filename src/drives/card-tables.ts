import type { SealedTable } from '../keys/sealed-table.js';
import { type PersonalTable, plain, withhold } from '../workers/index.js';

const ofOpenDrive = `EXISTS (SELECT FROM drives d WHERE d.id = t.drive_id AND (d.public_on IS NOT NULL OR d.ended_on IS NOT NULL))`;
const signedBy = (contact: string): string =>
  `EXISTS (SELECT FROM drive_contacts c WHERE c.id = ${contact} AND c.worker_id = ANY($workers))`;
const theirs = signedBy('t.contact_id');
const onTheirs = `EXISTS (SELECT FROM drive_cards k WHERE k.id = t.card_id AND ${signedBy('k.contact_id')})`;
/** What they took in, and what they signed once they may know of the drive. */
const handled = (by: string, about: string): string =>
  `t.${by} = ANY($workers) OR (${about} AND ${ofOpenDrive})`;
const once = 'stands once, with the person';
const ofDrive = 'the drive’s own map';
const owner = `'drive:' || t.drive_id`;

/** What signed cards leave of people: of those who signed, and of those who took them in. */
export const tablesOfCards: readonly PersonalTable[] = [
  {
    table: 'drive_cards',
    of: handled('received_by', theirs),
    shows: plain('id', 'way', 'signed_on', 'wording_version', 'wording_language', 'recorded_at', 'voided_at'),
    sealed: { signature_sealed: { owner, row: 't.id::text' } },
    withheld: {
      ...withhold(once, 'received_by'),
      ...withhold(ofDrive, 'drive_id', 'contact_id'),
      ...withhold('the check value of a text that is the drive’s', 'text_hash'),
    },
    erasure: { sets: 'signature_sealed = NULL' },
    erases: theirs,
    moves: ['received_by'],
  },
  {
    table: 'drive_card_revocations',
    of: handled('recorded_by', onTheirs),
    shows: plain('card_id', 'revoked_on', 'recorded_at'),
    withheld: { ...withhold(once, 'recorded_by'), ...withhold(ofDrive, 'drive_id') },
    erasure: {
      keeps: 'how many took a card back, by a number: the drive is counted on it, and it goes with the drive',
    },
    moves: ['recorded_by'],
  },
  {
    table: 'drive_card_scans',
    of: handled('added_by', onTheirs),
    shows: plain('id', 'card_id', 'media_type', 'added_at'),
    withheld: {
      ...withhold(once, 'added_by'),
      ...withhold(ofDrive, 'drive_id'),
      ...withhold('a paper that lies with the drive’s committee', 'sealed'),
    },
    erasure: { deletes: true },
    erases: onTheirs,
    moves: ['added_by'],
  },
  {
    table: 'drive_card_wordings',
    of: 't.written_by = ANY($workers)',
    shows: plain('version', 'written_at'),
    sealed: {
      english_sealed: { owner, row: `t.drive_id || ' ' || t.version` },
      french_sealed: { owner, row: `t.drive_id || ' ' || t.version` },
    },
    withheld: { ...withhold(once, 'written_by'), ...withhold(ofDrive, 'drive_id') },
    erasure: { keeps: 'what everybody signed, by a number: it is the drive’s' },
    moves: ['written_by'],
  },
];

export const sealedTablesOfCards: readonly SealedTable[] = [
  {
    table: 'drive_card_wordings',
    key: { drive_id: 'uuid', version: 'integer' },
    sealed: ['english_sealed', 'french_sealed'],
    owner: `'drive:' || drive_id`,
    row: `drive_id || ' ' || version`,
  },
  {
    table: 'drive_cards',
    key: { id: 'uuid' },
    sealed: ['signature_sealed'],
    owner: `'drive:' || drive_id`,
    row: 'id::text',
  },
  {
    table: 'drive_card_scans',
    key: { id: 'uuid' },
    sealed: ['sealed'],
    owner: `'drive:' || drive_id`,
    row: 'id::text',
    atOnce: 4,
  },
];
