import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { MailPutOff, MailRefused } from '../outbox/mail.js';
import { MailService } from '../outbox/mail.service.js';
import { dueAgain } from './due.sql.js';
import { FailuresService } from './failures.service.js';
import type { Letter } from './letter.js';
import { DeliveryLimits } from './limits.js';
import { nameOf } from './naming.js';
import { backoffMs, type StepReason } from './next-step.js';
import { Rounds } from './rounds.js';
import { settle, type Settling } from './settling.sql.js';
import { type Sorted, sorted } from './sorting.js';

/** Who stands outwards, and where; and when a job looked at what is due, by `performance.now()`. */
export interface Sender {
  fromName: string;
  timeZone: string;
  lookedAt: number;
}

/** Sends one letter to one person, and writes down what became of it. */
@Injectable()
export class SendingService {
  private readonly logger = new Logger('reminders');
  private readonly settling = new Rounds((asked: readonly (readonly Settling[])[]) => this.settleAll(asked));
  private readonly reading = new Rounds((asked: readonly { letter: Letter; timeZone: string }[]) =>
    this.readAll(asked),
  );

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly mail: MailService,
    private readonly failures: FailuresService,
    private readonly limits: DeliveryLimits,
  ) {}

  /** Looks once more before it sends: what was cancelled, moved or silenced while others were sent stays here. */
  async send(letter: Letter, { fromName, timeZone, lookedAt }: Sender): Promise<void> {
    if (performance.now() - lookedAt < this.limits.mostMsSinceLook) return this.post(letter, fromName);
    const { settlings, letters } = await this.reading.ask({ letter, timeZone });
    if (settlings.length > 0) await this.settling.ask(settlings);
    for (const one of letters) await this.post(one, fromName);
  }

  private async post(letter: Letter, fromName: string): Promise<void> {
    const [first] = letter.parts;
    if (!first?.row.address) return;
    const { address, language } = first.row;
    const days = letter.parts.map(({ row }) => row.occursOn);
    const { wording } = letter;
    try {
      await this.mail.post({ id: nameOf(letter), fromName, address, language, wording, days });
    } catch (error) {
      this.logger.error(error instanceof Error ? error.constructor.name : 'unknown');
      return this.failed(letter, error);
    }
    await this.settling.ask(letter.parts.map((part) => ({ ...part, outcome: 'sent' as const })));
  }

  private async failed({ parts }: Letter, error: unknown): Promise<void> {
    const now = this.clock.now();
    const tries = Math.max(...parts.map(({ row }) => row.tries)) + 1;
    const isRefused = error instanceof MailRefused;
    const backoff = isRefused ? null : backoffMs(tries);
    // where nobody answered, nobody has said anything against the address
    if (backoff === null)
      return this.failures.giveUp(parts, tries, !isRefused && !(error instanceof MailPutOff));
    const nextAt = new Date(now.getTime() + backoff);
    const again = parts.map(({ row, why }) => ({
      ...{ row, outcome: null, nextAt, tries },
      why: [...new Set<StepReason>([...why, 'reminder_why.try_again'])],
    }));
    await this.settling.ask(again);
  }

  private async settleAll(asked: readonly (readonly Settling[])[]): Promise<undefined[]> {
    await settle(this.db.manager, asked.flat(), this.clock.now());
    return asked.map(() => undefined);
  }

  private async readAll(asked: readonly { letter: Letter; timeZone: string }[]): Promise<Sorted[]> {
    const batches = new Map(
      asked.flatMap(({ letter: { parts } }) => parts.map(({ row }) => [row.id, row.batch])),
    );
    const rows = await dueAgain(this.db.manager, [...batches.keys()], asked[0]?.timeZone ?? 'UTC');
    const left = new Map(rows.filter((row) => row.batch === batches.get(row.id)).map((row) => [row.id, row]));
    const now = this.clock.now();
    return asked.map(({ letter: { parts } }) =>
      sorted(
        parts.flatMap(({ row }) => left.get(row.id) ?? []),
        now,
      ),
    );
  }
}
