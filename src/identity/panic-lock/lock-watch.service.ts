import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';
import { Problem } from '../../shared/errors.js';
import type { DueLine } from './panic-lock.entity.js';

/** Every process obeys within five seconds; a signed-in request at once, by its own statement. */
const lookMs = 2_000;

/** What has to stop when everything is closed, and may go on when it is opened again. */
export interface LockFollower {
  name: string;
  locked(): Promise<void>;
  reopened(): Promise<void>;
}

/** The latest closing of everything that was opened again. */
export interface LastLock {
  lockedAt: Date;
  reopenedAt: Date;
  due: readonly DueLine[];
}

interface LockRow {
  locked_at: Date;
  reopened_at: Date | null;
  due: DueLine[];
}

/** Whether everything is locked, as this process knows it; whoever sends or works by itself asks here first. */
@Injectable()
export class LockWatch implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('lock');
  private readonly followers: LockFollower[] = [];
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private following: Promise<void> = Promise.resolve();
  private locked = false;
  private last: LastLock | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly keyring: Keyring,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Ask before sending, before nightly work, before anything that nobody stands behind. */
  isLocked(): boolean {
    return this.locked;
  }

  lastLock(): LastLock | null {
    return this.last;
  }

  /** Say in `onModuleInit` what stops and goes on with the lock. */
  register(follower: LockFollower): void {
    this.followers.push(follower);
  }

  /** A process that starts while everything is locked has let go of its keys before it serves or works. */
  async onModuleInit(): Promise<void> {
    await this.obey();
  }

  onApplicationBootstrap(): void {
    // a command has the services of the application and serves nothing
    if (!this.host.httpAdapter) return;
    this.timer = setInterval(() => void this.lookAgain(), lookMs);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.turn.catch(() => undefined);
    await this.following;
  }

  /**
   * Does what the row says now, one look at a time: a look from before a reopening must not forget the keys after it.
   * @param unlock how to get the keys back once it is open; else a plain key file is read again
   */
  obey(unlock?: () => Promise<void>): Promise<void> {
    const mine = this.turn.catch(() => undefined).then(() => this.look(unlock));
    this.turn = mine;
    return mine;
  }

  private async lookAgain(): Promise<void> {
    await this.obey().catch((error: unknown) => {
      this.logger.error(error instanceof Error ? error.name : 'unknown');
    });
  }

  private async look(unlock: () => Promise<void> = () => this.readPlainKey()): Promise<void> {
    const [row] = await asProgram(() =>
      this.db.query<LockRow[]>(
        `SELECT locked_at, reopened_at, due FROM panic_locks
         ORDER BY reopened_at IS NULL DESC, locked_at DESC LIMIT 1`,
      ),
    );
    if (row && row.reopened_at === null) return this.lock();
    this.last = row?.reopened_at
      ? { lockedAt: row.locked_at, reopenedAt: row.reopened_at, due: row.due }
      : null;
    if (this.locked) await this.reopen(unlock);
  }

  private async lock(): Promise<void> {
    // at every look: nothing may bring a key back meanwhile
    this.keyring.forget();
    if (this.locked) return;
    this.locked = true;
    this.tellFollowers('locked');
  }

  private async reopen(unlock: () => Promise<void>): Promise<void> {
    if (this.keyring.isLocked) await unlock();
    this.locked = false;
    this.tellFollowers('reopened');
  }

  /** A key under a passphrase stays closed in this process until somebody unlocks it, as after any start. */
  private async readPlainKey(): Promise<void> {
    await this.keyring.reopen().catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
  }

  /** In turn, and waited for by nobody: a file that is read to the end of its block must not hold up the lock. */
  private tellFollowers(what: 'locked' | 'reopened'): void {
    for (const follower of this.followers) {
      this.following = this.following.then(() => this.tell(follower, what));
    }
  }

  private async tell(follower: LockFollower, what: 'locked' | 'reopened'): Promise<void> {
    await follower[what]().catch((error: unknown) => {
      this.logger.error(`${follower.name}: ${error instanceof Error ? error.name : 'unknown'}`);
    });
  }
}
