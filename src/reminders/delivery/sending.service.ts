import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { listOf } from '../../database/lists.js';
import type { Wording } from '../../identity/index.js';
import { Clock } from '../../shared/clock.js';
import { MailRefused } from '../outbox/mail.js';
import { MailService } from '../outbox/mail.service.js';
import type { DueRow } from './due.sql.js';
import { FailuresService } from './failures.service.js';
import { backoffMs, type StepReason } from './next-step.js';
import { Settler } from './settler.js';

/** One message, and all the occurrences of one account that it tells of. */
export interface Letter {
  parts: { row: DueRow; why: StepReason[] }[];
  wording: Wording;
}

/** Sends one letter to one person, and writes down what became of it. */
@Injectable()
export class SendingService {
  private readonly logger = new Logger('reminders');
  private readonly settler;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly mail: MailService,
    private readonly failures: FailuresService,
  ) {
    this.settler = new Settler(db.manager, clock);
  }

  /** @param fromName the plain name that stands outwards */
  async send(letter: Letter, fromName: string): Promise<void> {
    const id = await this.idOf(letter);
    const [first] = letter.parts;
    if (!first?.row.address) return;
    const { address, language } = first.row;
    const days = letter.parts.map(({ row }) => row.occursOn);
    try {
      await this.mail.post({ id, fromName, address, language, wording: letter.wording, days });
    } catch (error) {
      this.logger.error(error instanceof Error ? error.constructor.name : 'unknown');
      return this.failed(letter, error instanceof MailRefused);
    }
    const sent = letter.parts.map((part) => ({ ...part, outcome: 'sent' as const }));
    await this.settler.settle(sent);
  }

  /** The id of what is told together is written down before it goes: a second try is the same message. */
  private async idOf({ parts }: Letter): Promise<string> {
    const ids = parts.map(({ row }) => row.id).sort();
    const lead = parts.find(({ row }) => row.gatheredInto)?.row.gatheredInto ?? ids[0]!;
    if (parts.length > 1 && parts.some(({ row }) => row.gatheredInto !== lead)) {
      await this.db.query('UPDATE reminder_occurrences SET gathered_into = $2 WHERE id = ANY($1::uuid[])', [
        listOf(ids),
        lead,
      ]);
    }
    return lead;
  }

  private async failed({ parts }: Letter, isFinal: boolean): Promise<void> {
    const now = this.clock.now();
    const tries = Math.max(...parts.map(({ row }) => row.tries)) + 1;
    const backoff = isFinal ? null : backoffMs(tries);
    if (backoff === null) return this.failures.giveUp(parts, tries);
    const nextAt = new Date(now.getTime() + backoff);
    const again = parts.map(({ row, why }) => ({
      ...{ row, outcome: null, nextAt, tries },
      why: [...new Set<StepReason>([...why, 'reminder_why.try_again'])],
    }));
    await this.settler.settle(again);
  }
}
