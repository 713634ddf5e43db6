import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Keyring } from '../keys/keyring.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import { sourceOf } from './sign-in/source.rules.js';

const windowSeconds = 15 * 60;
/** With a sweep every ten minutes nothing is an hour old. */
const keptSeconds = 50 * 60;

/**
 * How many tries within the window. A device that has signed in before is counted by itself and by nothing else, so
 * that nobody elsewhere, nor behind the same address, can keep its owner out.
 */
const limits = {
  pair: 5,
  name: 30,
  source: 60,
  device: 10,
  code: 5,
  codeOfDevice: 5,
  joining: 20,
  asking: 60,
  reopening: 5,
  receipt: 30,
} as const;

type Limited = keyof typeof limits;

/** What a try is counted under. */
interface Counted {
  kind: Limited;
  parts: readonly string[];
}

/** Slows guessing before anything is hashed. Kept in PostgreSQL, so that every process counts together. */
@Injectable()
export class ThrottleService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Counts one try under a name.
   * @param device of a device from which this name was signed in before; null for any other
   * @throws Problem 429 `request.too_many`
   */
  async count(name: string, address: string, device: string | null = null): Promise<void> {
    await this.add(triesOf(name, address, device));
  }

  /** After the right passphrase they start again at nothing, and its source is one try better off. */
  async forget(name: string, address: string, device: string | null = null): Promise<void> {
    const tries = triesOf(name, address, device);
    await this.remove(tries.filter(({ kind }) => kind !== 'source'));
    await this.takeBack(tries.filter(({ kind }) => kind === 'source'));
  }

  /**
   * Counts one code given after the right passphrase, from wherever it comes. Whether it is the last one for a while.
   * @throws Problem 429 `request.too_many`
   */
  async countCode(accountId: string, device: string | null = null): Promise<boolean> {
    const [tries = 0] = await this.add([codeOf(accountId, device)]);
    return tries === limits.code;
  }

  async forgetCode(accountId: string, device: string | null = null): Promise<void> {
    await this.remove([codeOf(accountId, device)]);
  }

  /** Counts one try to join. @throws Problem 429 `request.too_many` */
  async countJoining(address: string): Promise<void> {
    await this.add([joiningFrom(address)]);
  }

  /** Takes back the one try that succeeded: at a meeting many join from one address. */
  async uncountJoining(address: string): Promise<void> {
    await this.takeBack([joiningFrom(address)]);
  }

  /** Counts one question put to a passkey. @throws Problem 429 `request.too_many` */
  async countAsking(address: string): Promise<void> {
    await this.add([{ kind: 'asking', parts: [sourceOf(address)] }]);
  }

  /** Counts one wrong guess at the code of a receipt. @throws Problem 429 `request.too_many` */
  async countReceipt(address: string): Promise<void> {
    await this.add([{ kind: 'receipt', parts: [sourceOf(address)] }]);
  }

  /** Takes back the one that was no guess: whoever holds a receipt may look again. */
  async uncountReceipt(address: string): Promise<void> {
    await this.takeBack([{ kind: 'receipt', parts: [sourceOf(address)] }]);
  }

  /**
   * Counts one try to open everything again, of each source apart from its signing in: nobody who fails at that
   * keeps those at the machine from opening it.
   * @throws Problem 429 `request.too_many`
   */
  async countReopening(address: string, name = ''): Promise<void> {
    await this.add([{ kind: 'reopening', parts: [sourceOf(address), name] }]);
  }

  /** Nothing about a source outlives the hour. */
  async sweep(): Promise<void> {
    await this.db.query(
      `DELETE FROM sign_in_throttles WHERE since_at < $1::timestamptz - $2 * interval '1 second'`,
      [this.clock.now(), keptSeconds],
    );
  }

  /** How many tries there are now, in the order given. */
  private async add(counted: readonly Counted[]): Promise<number[]> {
    const now = this.clock.now();
    const subjects = await this.subjects(counted);
    const rows = await this.db.query<{ subject: Buffer; tries: number; since_at: Date }[]>(
      `INSERT INTO sign_in_throttles AS t (subject, tries, since_at)
       SELECT subject, 1, $2 FROM unnest($1::bytea[]) subject ORDER BY subject
       ON CONFLICT (subject) DO UPDATE SET
         tries = CASE WHEN t.since_at <= $2::timestamptz - $3 * interval '1 second' THEN 1 ELSE t.tries + 1 END,
         since_at = CASE WHEN t.since_at <= $2::timestamptz - $3 * interval '1 second' THEN $2 ELSE t.since_at END
       RETURNING subject, tries, since_at`,
      [subjects, now, windowSeconds],
    );
    return counted.map(({ kind }, place) => {
      const found = rows.find(({ subject }) => subject.equals(subjects[place]!));
      if (found && found.tries > limits[kind]) {
        const waited = (now.getTime() - found.since_at.getTime()) / 1000;
        throw new Problem(429, 'request.too_many', { seconds: Math.ceil(windowSeconds - waited) });
      }
      return found?.tries ?? 0;
    });
  }

  private async takeBack(counted: readonly Counted[]): Promise<void> {
    await this.db.query('UPDATE sign_in_throttles SET tries = tries - 1 WHERE subject = ANY($1)', [
      await this.subjects(counted),
    ]);
  }

  private async remove(counted: readonly Counted[]): Promise<void> {
    await this.db.query('DELETE FROM sign_in_throttles WHERE subject = ANY($1)', [
      await this.subjects(counted),
    ]);
  }

  /** The day's own key also while the keys are locked: signing in must work then. */
  private async subjects(counted: readonly Counted[]): Promise<Buffer[]> {
    const day = this.clock.now().toISOString().slice(0, 10);
    const key = await this.keyring.purposeWhileLocked(`sign-in sources of ${day}`);
    return counted.map(({ kind, parts }) =>
      createHmac('sha256', key)
        .update([kind, ...parts].join('\0'))
        .digest(),
    );
  }
}

function triesOf(name: string, address: string, device: string | null): Counted[] {
  if (device !== null) return [{ kind: 'device', parts: [name, device] }];
  const source = sourceOf(address);
  return [
    { kind: 'pair', parts: [name, source] },
    { kind: 'name', parts: [name] },
    { kind: 'source', parts: [source] },
  ];
}

function codeOf(accountId: string, device: string | null): Counted {
  return device === null
    ? { kind: 'code', parts: [accountId] }
    : { kind: 'codeOfDevice', parts: [accountId, device] };
}

function joiningFrom(address: string): Counted {
  return { kind: 'joining', parts: [sourceOf(address)] };
}
