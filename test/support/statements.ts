import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { type RawAnswer, type RawRequest, sendRaw } from './raw-request.js';

const header = 'x-recorded-as';
/** What every transaction says, whatever is asked in it. */
const frame = /^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET kitroom\.)/i;

/** Reads what is asked of PostgreSQL in the course of one request: the texts, in order, without the values. */
export class Statements {
  private readonly heard = new AsyncLocalStorage<string[]>();
  private readonly lists = new Map<string, string[]>();
  private readonly query = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query')!;

  /** Before the application listens. */
  watch(app: NestFastifyApplication): void {
    const { heard, query } = this;
    pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]): unknown {
      const [first] = asked as [string | { text?: string }];
      const text = typeof first === 'string' ? first : (first.text ?? '');
      if (!frame.test(text.trim())) heard.getStore()?.push(text);
      return (query.value as (...all: unknown[]) => unknown).apply(this, asked);
    } as typeof pg.Client.prototype.query;
    app
      .getHttpAdapter()
      .getInstance()
      // as late as it can be: streams of the body would lose what is run around them earlier
      .addHook('preHandler', (request, _reply, done) => {
        const list = this.lists.get(String(request.headers[header]));
        if (list) heard.run(list, done);
        else done();
      });
  }

  async of(address: string, request: RawRequest): Promise<{ answer: RawAnswer; statements: string[] }> {
    const name = randomUUID();
    const statements: string[] = [];
    this.lists.set(name, statements);
    const answer = await sendRaw(address, {
      ...request,
      headers: [...(request.headers ?? []), header, name],
    });
    this.lists.delete(name);
    return { answer, statements };
  }

  end(): void {
    Object.defineProperty(pg.Client.prototype, 'query', this.query);
  }
}
