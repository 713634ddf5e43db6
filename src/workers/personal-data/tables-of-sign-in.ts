import { deliveryPurpose } from '../../keys/keyring.js';
import { named, type PersonalTable, plain, withhold } from './personal-table.js';

const ofAccount = 't.account_id = ANY($accounts)';
const withAccount = withhold('stands once, with the account', 'account_id');
const onClock = (minute: string): string => `to_char(make_interval(mins => ${minute}), 'HH24:MI')`;
const secret = (...columns: readonly string[]): Record<string, string> =>
  withhold('a secret of signing in, of use to a thief alone', ...columns);

/** How people sign in and come back: rows of identity, which lies below the workers and cannot declare them here. */
export const tablesOfSignIn: readonly PersonalTable[] = [
  {
    table: 'sessions',
    of: ofAccount,
    shows: plain('id', 'kind', 'created_at', 'last_used_at', 'expires_at', 'ended_at', 'second_factor_at'),
    withheld: { ...secret('token_hash'), ...withAccount },
    erasure: { sets: 'ended_at = coalesce(t.ended_at, $now)' },
  },
  {
    table: 'delivery_addresses',
    of: ofAccount,
    shows: plain('id', 'channel', 'created_at', 'stopped_at', 'version'),
    sealed: { address_sealed: { owner: `'purpose:${deliveryPurpose}'`, row: 't.id::text' } },
    withheld: { ...withhold('a keyed hash of the address', 'address_index'), ...withAccount },
    erasure: { deletes: true },
  },
  {
    table: 'contact_wishes',
    of: ofAccount,
    shows: {
      ...plain(
        'channel',
        'wording',
        'quiet_weekdays',
        'time_zone',
        'phone_shared',
        'paused_until_on',
        'version',
      ),
      quiet_from_minute: onClock('t.quiet_from_minute'),
      quiet_until_minute: onClock('t.quiet_until_minute'),
      digest_minute: onClock('t.digest_minute'),
    },
    withheld: withAccount,
    erasure: { deletes: true },
  },
  {
    table: 'known_devices',
    of: ofAccount,
    shows: plain('seen_on'),
    withheld: { ...secret('mark'), ...withAccount },
    erasure: { deletes: true },
  },
  {
    table: 'totp_factors',
    of: ofAccount,
    shows: plain('id', 'begun_at', 'confirmed_at'),
    withheld: { ...secret('secret_sealed', 'last_step'), ...withAccount },
    erasure: { deletes: true },
  },
  {
    table: 'passkeys',
    of: ofAccount,
    shows: plain('id', 'nickname', 'added_at'),
    withheld: { ...secret('credential_id', 'public_key', 'counter'), ...withAccount },
    erasure: { deletes: true },
  },
  {
    table: 'passkey_challenges',
    of: ofAccount,
    shows: plain('purpose', 'expires_at'),
    withheld: { ...secret('challenge'), ...withAccount },
    erasure: { deletes: true },
  },
  {
    table: 'recovery_codes',
    of: ofAccount,
    shows: plain('made_at', 'used_at'),
    withheld: { ...secret('code_hash'), ...withAccount },
    erasure: { deletes: true },
  },
  {
    table: 'recoveries',
    of: ofAccount,
    shows: plain('id', 'mark', 'begun_at', 'expires_at', 'usable_at', 'stopped_at', 'completed_at'),
    withheld: { ...secret('word_hash'), ...withAccount },
    erasure: { deletes: true },
  },
  {
    table: 'recovery_confirmations',
    of: `t.worker_id = ANY($workers)
      OR t.recovery_id IN (SELECT r.id FROM recoveries r WHERE r.account_id = ANY($accounts))`,
    shows: { ...plain('recovery_id', 'confirmed_at'), ...named('worker_id', 'workers', 'chosen_name') },
    withheld: {},
    erasure: {
      keeps: 'those of the person go with their recoveries; what they confirmed for others keeps the number',
    },
    moves: ['worker_id'],
    oncePer: ['recovery_id'],
  },
  {
    table: 'invitations',
    of: 't.worker_id = ANY($workers) OR t.invited_by = ANY($accounts)',
    shows: plain('id', 'invited_at', 'expires_at', 'redeemed_at', 'withdrawn_at'),
    withheld: {
      ...secret('code_hash'),
      ...withhold('may be the number of somebody else', 'worker_id', 'invited_by'),
    },
    erasure: { deletes: true },
    erases: 't.worker_id = ANY($workers)',
    moves: ['worker_id'],
  },
  {
    table: 'panic_locks',
    of: 't.locked_by = ANY($workers)',
    shows: plain('id', 'locked_at', 'reopened_at'),
    withheld: {
      ...withhold('what fell due for the union', 'due'),
      ...withhold('stands once, with the person', 'locked_by'),
    },
    erasure: { keeps: 'who locked the union stays as a number' },
    moves: ['locked_by'],
  },
];
