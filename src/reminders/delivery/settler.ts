import type { EntityManager } from 'typeorm';
import type { Clock } from '../../shared/clock.js';
import { settle, type Settling } from './settling.sql.js';

interface Waiting {
  settlings: readonly Settling[];
  done: () => void;
  failed: (error: unknown) => void;
}

/** Writes down what several lanes did in as few statements as there are rounds: whoever comes meanwhile is in the next. */
export class Settler {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(
    private readonly tx: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** Resolves once it is written. */
  settle(settlings: readonly Settling[]): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ settlings, done, failed });
      if (!this.isWriting) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const round = this.waiting.splice(0);
      const settlings = round.flatMap((one) => one.settlings);
      await settle(this.tx, settlings, this.clock.now()).then(
        () => round.forEach(({ done }) => done()),
        (error: unknown) => round.forEach(({ failed }) => failed(error)),
      );
    }
    this.isWriting = false;
  }
}
