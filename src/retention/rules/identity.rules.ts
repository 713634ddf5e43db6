import type { RetentionRule } from '../keeping.rules.js';

/** Signing in, and what people were told. */
export const identityRetention: readonly RetentionRule[] = [
  {
    what: 'kept.sessions',
    table: 'sessions',
    // no office lets a session last longer than two days
    since: `coalesce(t.ended_at, t.expires_at, t.created_at + interval '2 days')`,
    kept: { days: 30 },
    then: 'deleted',
  },
  {
    what: 'kept.tries',
    table: 'sign_in_throttles',
    since: 't.since_at',
    kept: { hours: 1 },
    then: 'deleted',
    ownSweep: true,
  },
  {
    what: 'kept.answers',
    table: 'idempotency_records',
    since: 't.begun_at',
    kept: { hours: 24 },
    then: 'deleted',
    // where money was recorded, a hash stays: the same payment sent next year still counts once
    of: 'NOT t.lasting',
    ownSweep: true,
  },
  {
    what: 'kept.invitations',
    table: 'invitations',
    since: 'coalesce(t.redeemed_at, t.withdrawn_at, t.expires_at)',
    kept: { days: 30 },
    then: 'deleted',
  },
  {
    what: 'kept.recoveries',
    table: 'recoveries',
    since: 'coalesce(t.completed_at, t.stopped_at, t.expires_at)',
    kept: { days: 30 },
    then: 'deleted',
  },
  {
    what: 'kept.recovery_codes',
    table: 'recovery_codes',
    since: 't.used_at',
    kept: { days: 30 },
    then: 'deleted',
  },
  {
    what: 'kept.begun_factors',
    table: 'totp_factors',
    since: 'CASE WHEN t.confirmed_at IS NULL THEN t.begun_at END',
    kept: { days: 1 },
    then: 'deleted',
  },
  {
    what: 'kept.challenges',
    table: 'passkey_challenges',
    since: 't.expires_at',
    kept: { days: 1 },
    then: 'deleted',
  },
  {
    what: 'kept.devices',
    table: 'known_devices',
    since: `t.seen_on::timestamp AT TIME ZONE 'UTC'`,
    kept: { days: 365 },
    then: 'deleted',
  },
  {
    what: 'kept.notices',
    table: 'notices',
    since: 't.put_away_at',
    kept: { days: 30 },
    then: 'deleted',
  },
  {
    what: 'kept.proposals',
    table: 'proposals',
    since: 'coalesce(t.approved_at, t.refused_at, t.withdrawn_at, t.expires_at)',
    kept: { days: 30 },
    // who proposed and who decided stays
    then: { payload_sealed: 'NULL' },
    of: 't.payload_sealed IS NOT NULL',
  },
  {
    what: 'kept.locks',
    table: 'panic_locks',
    since: 't.reopened_at',
    kept: { days: 30 },
    then: 'deleted',
  },
];
