import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { NoticesService } from '../notices/notices.service.js';
import { RecoveryCodesService } from './recovery-codes.service.js';
import { TotpService } from './totp.service.js';

/** What an account can prove itself with, beside its passphrase. */
export interface FactorsHeld {
  totp: boolean;
  passkeys: number;
  codesLeft: number;
}

export const factorKinds = ['totp', 'passkey', 'recovery-code'] as const;
export type FactorKind = (typeof factorKinds)[number];

/** Which factors there are, and what every change of them entails. */
@Injectable()
export class FactorsService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly totp: TotpService,
    private readonly codes: RecoveryCodesService,
  ) {}

  async held(accountId: string, tx: EntityManager = this.db.manager): Promise<FactorsHeld> {
    const [row] = await tx.query<{ totp: boolean; passkeys: number; codes: number }[]>(
      `SELECT EXISTS (SELECT FROM totp_factors WHERE account_id = $1 AND confirmed_at IS NOT NULL) AS totp,
         (SELECT count(*)::int FROM passkeys WHERE account_id = $1) AS passkeys,
         (SELECT count(*)::int FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL) AS codes`,
      [accountId],
    );
    return { totp: row?.totp ?? false, passkeys: row?.passkeys ?? 0, codesLeft: row?.codes ?? 0 };
  }

  /** Whether a code counts now: six digits of the app, or a recovery code. Either counts once. */
  async spend(accountId: string, typed: string): Promise<boolean> {
    const code = typed.replace(/[\s-]/g, '');
    return /^\d{6}$/.test(code) ? this.totp.spend(accountId, code) : this.codes.spend(accountId, code);
  }

  /** Tells somebody that their passphrase is known to whoever guesses codes. */
  async tellGuessed(accountId: string): Promise<void> {
    await asProgram(() =>
      this.db.transaction((tx) =>
        this.notices.tell(tx, [accountId], { code: 'session.codes_tried', href: '/p/f' }),
      ),
    );
  }

  /** Written down and told, with ten recovery codes if it is the first: null if there were some. */
  async added(tx: EntityManager, actor: Actor, kind: FactorKind): Promise<string[] | null> {
    const accountId = actor.accountId ?? '';
    await this.audit.record(tx, actor, { action: 'factor.added', subjectId: accountId, details: { kind } });
    await this.notices.tell(tx, [accountId], { code: 'factor.added', href: '/p/f' });
    const { codesLeft } = await this.held(accountId, tx);
    return codesLeft === 0 ? this.codes.replace(tx, accountId) : null;
  }

  /** Written down and told; with the last factor its recovery codes go as well. */
  async removed(tx: EntityManager, actor: Actor, kind: FactorKind): Promise<void> {
    const accountId = actor.accountId ?? '';
    await this.audit.record(tx, actor, { action: 'factor.removed', subjectId: accountId, details: { kind } });
    await this.notices.tell(tx, [accountId], { code: 'factor.removed', href: '/p/f' });
    const { totp, passkeys } = await this.held(accountId, tx);
    if (!totp && passkeys === 0)
      await tx.query('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
  }

  /** Ten new recovery codes; earlier ones count no more. */
  async newCodes(tx: EntityManager, actor: Actor): Promise<string[]> {
    const accountId = actor.accountId ?? '';
    await this.audit.record(tx, actor, { action: 'factor.codes_made', subjectId: accountId });
    return this.codes.replace(tx, accountId);
  }

  /** After everything was lost: no factor, code or device of before counts any more. */
  async endAll(tx: EntityManager, accountId: string): Promise<void> {
    for (const table of ['totp_factors', 'passkeys', 'passkey_challenges', 'recovery_codes', 'known_devices'])
      await tx.query(`DELETE FROM ${table} WHERE account_id = $1`, [accountId]);
  }
}

export function isAny({ totp, passkeys }: FactorsHeld): boolean {
  return totp || passkeys > 0;
}

/** Those that can be used now. */
export function kindsOf({ totp, passkeys, codesLeft }: FactorsHeld): FactorKind[] {
  return factorKinds.filter(
    (kind) =>
      (kind === 'totp' && totp) ||
      (kind === 'passkey' && passkeys > 0) ||
      (kind === 'recovery-code' && codesLeft > 0),
  );
}
