import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';
import { mandateInForce } from '../mandates.sql.js';
import { type NoticeLine, NoticesService } from '../notices/notices.service.js';
import { DueService } from '../panic-lock/due.service.js';
import type { DueLine } from '../panic-lock/panic-lock.entity.js';
import { isOpen, letsConfirm, mayConfirm } from './recoveries.sql.js';

const page = '/p/rc';
const unionCustodian = `m.role = 'custodian' AND m.scope_kind = 'union'`;
/** what is told when there is nothing left to stop */
const over: readonly MessageCode[] = [
  'recovery.completed',
  'recovery.completed_after_reset',
  'recovery.stopped',
];

/** Who it is about and who confirmed, in the words and times of the union. */
interface Told {
  account_id: string;
  worker_id: string | null;
  name: string;
  confirmers: string;
  confirmer_ids: string[];
  from: string | null;
  today: string;
}

/** What the people around a recovery find on their first pages. */
@Injectable()
export class RecoveryTellingService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly notices: NoticesService,
    private readonly due: DueService,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'recoveries', linesFor: (actor) => this.linesFor(actor) });
    this.due.registerDue({ name: 'recoveries', between: dueBetween });
  }

  /** The second confirmation: the account learns of it, and with a delay every other custodian. */
  async confirmed(tx: EntityManager, id: string, isDelayed: boolean): Promise<void> {
    const told = await this.told(tx, id);
    const { name, confirmers, from } = told;
    await this.tell(tx, [told.account_id], 'recovery.confirmed', { name, confirmers });
    if (!isDelayed) return;
    const custodians = await this.accountsOf(tx, unionCustodian, told);
    await this.tell(tx, custodians, 'recovery.delayed', { name, from: from ?? '' });
  }

  /** Reset at the machine: the account and every custodian learn of it, who can stop it. */
  async reset(tx: EntityManager, id: string): Promise<void> {
    const told = await this.told(tx, id);
    const custodians = await this.accountsOf(tx, unionCustodian, told);
    await this.tell(tx, [told.account_id, ...custodians], 'recovery.reset', { name: told.name });
  }

  async stopped(tx: EntityManager, id: string): Promise<void> {
    const told = await this.told(tx, id);
    const confirmers = await this.accountsOf(tx, 'm.worker_id = ANY($3::uuid[])', told, [told.confirmer_ids]);
    await this.tell(tx, [told.account_id, ...confirmers], 'recovery.stopped', { name: told.name });
  }

  /** The account itself, who confirmed, and everybody who could have. */
  async completed(tx: EntityManager, id: string): Promise<void> {
    const told = await this.told(tx, id);
    const { name, confirmers } = told;
    const others = await this.accountsOf(
      tx,
      `(m.worker_id = ANY($3::uuid[]) OR EXISTS (SELECT FROM accounts a WHERE a.id = $1
         AND ${letsConfirm('m', 'a', '$2::date')}))`,
      told,
      [told.confirmer_ids],
    );
    const code = told.confirmer_ids.length > 0 ? 'recovery.completed' : 'recovery.completed_after_reset';
    await this.tell(tx, [told.account_id, ...others], code, { name, confirmers });
  }

  private async linesFor(actor: Actor): Promise<NoticeLine[]> {
    const { accountId, workerId, mandates, today } = actor;
    const [found] = await asProgram(() =>
      this.db.query<{ own: number; waiting: number }[]>(
        `SELECT count(*) FILTER (WHERE a.id = $1)::int AS own,
           count(*) FILTER (WHERE a.id <> $1 AND r.usable_at IS NULL AND NOT EXISTS (
             SELECT FROM recovery_confirmations c WHERE c.recovery_id = r.id AND c.worker_id = $2))::int AS waiting
         FROM recoveries r JOIN accounts a ON a.id = r.account_id AND a.ended_at IS NULL
         WHERE ${isOpen('r', '$5::timestamptz')}
           AND (a.id = $1 OR ${mayConfirm({ me: '$2', roles: '$3', day: '$4' }, 'a')})`,
        [accountId, workerId, mandates.map(({ role }) => role), today, this.clock.now()],
      ),
    );
    const { own = 0, waiting = 0 } = found ?? {};
    return [
      ...(own > 0 ? [{ code: 'recovery.underway', href: page, urgent: true } as const] : []),
      ...(waiting > 0 ? [{ code: 'recovery.waiting', values: { count: waiting }, href: page } as const] : []),
    ];
  }

  private async told(tx: EntityManager, id: string): Promise<Told> {
    const [told] = await tx.query<Told[]>(
      `SELECT r.account_id, a.worker_id, coalesce(w.chosen_name, a.sign_in_name) AS name,
         coalesce(string_agg(confirmer.chosen_name, ', ' ORDER BY c.confirmed_at, c.worker_id), '') AS confirmers,
         coalesce(array_agg(c.worker_id) FILTER (WHERE c.worker_id IS NOT NULL), '{}') AS confirmer_ids,
         to_char(r.usable_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD HH24:MI') AS "from",
         ($2::timestamptz AT TIME ZONE p.time_zone)::date::text AS today
       FROM recoveries r JOIN accounts a ON a.id = r.account_id CROSS JOIN union_profile p
       LEFT JOIN workers w ON w.id = a.worker_id
       LEFT JOIN recovery_confirmations c ON c.recovery_id = r.id
       LEFT JOIN workers confirmer ON confirmer.id = c.worker_id
       WHERE r.id = $1 GROUP BY r.id, a.id, w.id, p.time_zone`,
      [id, this.clock.now()],
    );
    if (!told) throw new Error('a recovery of nobody was told');
    return told;
  }

  /** Accounts of the holders today of a mandate `m` for which `condition` holds, but for the account it is about. */
  private async accountsOf(
    tx: EntityManager,
    condition: string,
    { account_id, today }: Told,
    values: readonly unknown[] = [],
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT holder.id FROM accounts holder JOIN mandates m ON m.worker_id = holder.worker_id
       WHERE holder.id <> $1 AND holder.ended_at IS NULL AND ${mandateInForce('m', '$2::date')} AND ${condition}`,
      [account_id, today, ...values],
    );
    return rows.map(({ id }) => id);
  }

  private async tell(
    tx: EntityManager,
    accountIds: readonly string[],
    code: MessageCode,
    values: MessageValues,
  ): Promise<void> {
    const href = over.includes(code) ? null : page;
    await this.notices.tell(tx, [...new Set(accountIds)], { code, values, href });
  }
}

/** Whose time ran out while nobody could confirm, and who still waits. */
async function dueBetween(tx: EntityManager, from: Date, until: Date): Promise<DueLine[]> {
  const [found] = await tx.query<{ expired: number; waiting: number }[]>(
    `SELECT count(*) FILTER (WHERE expires_at > $1 AND expires_at <= $2)::int AS expired,
       count(*) FILTER (WHERE expires_at > $2 AND usable_at IS NULL)::int AS waiting
     FROM recoveries WHERE account_id IS NOT NULL AND completed_at IS NULL AND stopped_at IS NULL`,
    [from, until],
  );
  const { expired = 0, waiting = 0 } = found ?? {};
  return [
    ...(expired > 0
      ? [{ code: 'recovery.expired_meanwhile', values: { count: expired }, href: null } as const]
      : []),
    ...(waiting > 0
      ? [{ code: 'recovery.waiting_meanwhile', values: { count: waiting }, href: page } as const]
      : []),
  ];
}
