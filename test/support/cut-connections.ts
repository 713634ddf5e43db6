import { AsyncLocalStorage } from 'node:async_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { Answer } from './union.js';

const header = 'x-cut-off';

/** Where a request loses its connection: before its nth statement, or when it has committed and not yet heard so. */
export type Cut = number | 'commit unheard';

interface Counted {
  cut: Cut;
  statements: number;
  isCut: boolean;
}

type Query = (...asked: unknown[]) => unknown;

/** Ends the server's side of a connection in the middle of a request, as a crash of the server or the machine does. */
export class CutConnections {
  private readonly counted = new AsyncLocalStorage<Counted>();
  private readonly query = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query')!;
  private current: Counted | null = null;

  /** Before the application listens. */
  watch(app: NestFastifyApplication): void {
    const { counted } = this;
    const query = this.query.value as Query;
    const terminate = (id: number): Promise<void> => this.terminate(id);
    pg.Client.prototype.query = function (
      this: pg.Client & { processID?: number },
      ...asked: unknown[]
    ): unknown {
      const request = counted.getStore();
      const [first] = asked as [string | { text?: string }];
      const text = typeof first === 'string' ? first : (first.text ?? '');
      if (!request || request.isCut || text.startsWith('SET kitroom.')) return query.apply(this, asked);
      request.statements += 1;
      const run = async (): Promise<unknown> => query.apply(this, asked);
      if (request.cut === 'commit unheard') {
        if (text !== 'COMMIT') return run();
        request.isCut = true;
        return run()
          .then(() => terminate(this.processID!))
          .then(() => run());
      }
      if (request.statements < request.cut) return run();
      request.isCut = true;
      return terminate(this.processID!).then(run);
    } as typeof pg.Client.prototype.query;
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('preHandler', (request, _reply, done) => {
        if (request.headers[header] && this.current) counted.run(this.current, done);
        else done();
      });
  }

  /** @returns the answer, and whether the request came as far as the cut */
  async at(
    cut: Cut,
    send: (headers: Record<string, string>) => Promise<Answer>,
  ): Promise<{ answer: Answer; isCut: boolean }> {
    const current = { cut, statements: 0, isCut: false };
    this.current = current;
    const answer = await send({ [header]: 'yes' });
    return { answer, isCut: current.isCut };
  }

  end(): void {
    Object.defineProperty(pg.Client.prototype, 'query', this.query);
  }

  constructor(private readonly admin: () => { query(sql: string, values: unknown[]): Promise<unknown> }) {}

  /** Waits until it is gone, for at most two seconds. */
  private async terminate(processId: number): Promise<void> {
    await this.counted.exit(() => this.admin().query('SELECT pg_terminate_backend($1, 2000)', [processId]));
  }
}
