import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';
import type { MonthNumber } from '../../shared/months.js';

/** Something still to be done before a month can be called closed: a sentence by its code, and where it is done. */
export interface MonthTask {
  code: MessageCode;
  values?: MessageValues;
  href: string;
}

/** One kind of thing that a month can still have open. */
export interface MonthTaskSource {
  name: string;
  /** none: nothing of this kind is open for the month */
  openFor(actor: Actor, month: MonthNumber): Promise<MonthTask[]>;
}

/** What is still open for a month. The modules above register what they know in their `onModuleInit`. */
@Injectable()
export class MonthTasks {
  private readonly sources: MonthTaskSource[] = [];

  register(source: MonthTaskSource): void {
    if (this.sources.some(({ name }) => name === source.name))
      throw new Error(`two sources of open things called ${source.name}`);
    this.sources.push(source);
  }

  /** In the order of the modules, bottom of the graph first. */
  async openFor(actor: Actor, month: MonthNumber): Promise<MonthTask[]> {
    const found = await Promise.all(this.sources.map((source) => source.openFor(actor, month)));
    return found.flat();
  }
}
