import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';
import { openMaster, readMaster } from '../../keys/master-file.js';
import { masterFromShares } from '../../keys/paper-shares.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { standsBeside } from '../apart.sql.js';
import { mandateInForce } from '../mandates.sql.js';
import { isPassphrase } from '../passphrases.js';
import { ThrottleService } from '../throttle.service.js';
import { reopeningRoles } from './officers.rules.js';

/** Two paper shares; or the key passphrase and two officers' own. */
export interface Proof {
  shares: readonly string[];
  keyPassphrase: string | null;
  officers: readonly { name: string; passphrase: string }[];
}

export interface Officer {
  id: string;
  workerId: string;
}

export interface Proved {
  master: Buffer;
  /** empty when it was proved with shares */
  officers: readonly Officer[];
}

/** Whether somebody brings what opens everything again. No key gets into this process's keyring here. */
@Injectable()
export class ReopeningProofService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly throttle: ThrottleService,
  ) {}

  /** @throws Problem 422 `panic.one_way`, `panic.shares_refused`, `panic.officers_refused`, 429, and on a share */
  async check({ shares, keyPassphrase, officers }: Proof, source: string): Promise<Proved> {
    // of each source apart: nobody far away can keep those at the machine from opening it
    await this.throttle.countReopening(source);
    if (shares.length === 2 && keyPassphrase === null && officers.length === 0) {
      return { master: await this.masterOf(shares), officers: [] };
    }
    if (shares.length === 0 && keyPassphrase !== null && officers.length === 2) {
      return this.withOfficers(keyPassphrase, officers, source);
    }
    throw new Problem(422, 'panic.one_way');
  }

  /** The very master key of today: shares from before a change of keys are void. */
  private async masterOf(shares: readonly string[]): Promise<Buffer> {
    const master = await masterFromShares(shares);
    if (!(await this.keyring.isMaster(master))) throw new Problem(422, 'panic.shares_refused');
    return master;
  }

  /** Everything is tried before anything is said: no answer tells which of the three was wrong. */
  private async withOfficers(
    keyPassphrase: string,
    named: Proof['officers'],
    source: string,
  ): Promise<Proved> {
    const master = await this.masterUnder(keyPassphrase);
    const officers: Officer[] = [];
    for (const { name, passphrase } of named) {
      const officer = await this.officer(name.trim().toLowerCase(), passphrase, source);
      if (officer) officers.push(officer);
    }
    const workers = new Set(officers.map(({ workerId }) => workerId));
    if (!master || workers.size < 2 || !(await this.areApart(officers)))
      throw new Problem(422, 'panic.officers_refused');
    return { master, officers };
  }

  /** Two whose mandates or accounts did not come through each other of late. */
  private async areApart([one, other]: readonly Officer[]): Promise<boolean> {
    const office = `m.scope_kind = 'union' AND m.role = ANY($3::text[])
      AND ${mandateInForce('m', '($4::timestamptz AT TIME ZONE p.time_zone)::date')}`;
    const beside = (first: string, second: string): string =>
      standsBeside({ one: `${first}::uuid`, other: `${second}::uuid` }, office, '$4');
    const [found] = await asProgram(() =>
      this.db.query<{ apart: boolean }[]>(
        `SELECT ${beside('$1', '$2')} AND ${beside('$2', '$1')} AS apart FROM union_profile p`,
        [one?.workerId, other?.workerId, reopeningRoles, this.clock.now()],
      ),
    );
    return found?.apart ?? false;
  }

  private async masterUnder(passphrase: string): Promise<Buffer | null> {
    const file = await readMaster(this.keyring.dir);
    // a plain key file on the machine's own disk has no passphrase: shares are the only way
    if (file?.kind !== 'sealed') throw new Problem(422, 'keys.not_sealed');
    return openMaster(file, passphrase).then(
      ({ bytes }) => bytes,
      (error: unknown) => {
        if (error instanceof Problem) return null;
        throw error;
      },
    );
  }

  private async officer(signInName: string, passphrase: string, source: string): Promise<Officer | null> {
    await this.throttle.countReopening(source, signInName);
    const [found] = await asProgram(() =>
      this.db.query<(Officer & { passphraseHash: string })[]>(
        `SELECT a.id, a.worker_id AS "workerId", a.passphrase_hash AS "passphraseHash"
         FROM accounts a, union_profile p WHERE a.sign_in_name = $1 AND a.ended_at IS NULL AND EXISTS (
           SELECT FROM mandates m WHERE m.worker_id = a.worker_id AND m.scope_kind = 'union' AND m.role = ANY($2::text[])
             AND ${mandateInForce('m', '($3::timestamptz AT TIME ZONE p.time_zone)::date')})`,
        [signInName, reopeningRoles, this.clock.now()],
      ),
    );
    const isRight = await isPassphrase(passphrase, found?.passphraseHash ?? null);
    return found && isRight ? { id: found.id, workerId: found.workerId } : null;
  }
}
