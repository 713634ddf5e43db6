import { deliveryPurpose } from '../keys/keyring.js';
import type { SealedTable } from '../keys/sealed-table.js';

/** What is sealed about accounts. */
export const identitySealedTables: readonly SealedTable[] = [
  {
    table: 'delivery_addresses',
    key: { id: 'uuid' },
    sealed: ['address_sealed'],
    owner: `'purpose:${deliveryPurpose}'`,
    row: 'id::text',
    indexes: { address_index: deliveryPurpose },
  },
  {
    table: 'totp_factors',
    key: { id: 'uuid' },
    sealed: ['secret_sealed'],
    owner: `'while locked:second factors'`,
    row: 'id::text',
  },
  {
    table: 'proposals',
    key: { id: 'uuid' },
    sealed: ['payload_sealed', 'meeting_decision_sealed', 'refusal_sealed'],
    owner: `'proposal:' || id`,
    row: 'id::text',
  },
  {
    table: 'idempotency_records',
    key: { subject: 'bytea' },
    sealed: ['answer_sealed'],
    owner: `'purpose:answers to idempotency keys'`,
    row: `encode(subject, 'hex')`,
  },
];
