import { AccountsService, ProposalKinds, SessionsService } from '../../src/identity/index.js';
import { DayField } from '../../src/shared/fields.js';
import { WorkersService } from '../../src/workers/index.js';
import type { ModelSession } from './proposal-model.js';
import type { TestUnion } from './union.js';

const names = ['ada', 'bo', 'cal', 'dee', 'eli'] as const;

export interface SignedIn extends ModelSession {
  name: string;
  token: string;
}

/** Five people with three ways to sign in each, and an account that is nobody's. */
export async function everybody({ app, operator, db }: TestUnion): Promise<SignedIn[]> {
  const signed: SignedIn[] = [];
  for (const name of [...names, null]) {
    const signInName = name ?? 'nobody';
    const worker = name ? await app.get(WorkersService).add(operator, { chosenName: name }) : null;
    const passphrase = `the passphrase of ${signInName}`;
    await app.get(AccountsService).create(operator, { signInName, passphrase, workerId: worker });
    const account = await app.get(AccountsService).named(signInName);
    for (const way of ['proved', 'unproved', 'command-line'] as const) {
      const kind = way === 'command-line' ? way : 'sign-in';
      const { token } = await app
        .get(SessionsService)
        .open(account, kind, 24 * 400, { secondFactor: way === 'proved' });
      signed.push({ worker, way, name: signInName, token });
    }
  }
  await db.query('UPDATE sessions SET last_used_at = $1', [new Date('2028-01-01T00:00:00Z')]);
  return signed;
}

class ActBody {
  @DayField()
  on!: string;
}

/** An act about nothing: every difference is one about who may. `done` hears of each that is carried out. */
export function registerAct({ app }: TestUnion, done: (proposalId: string) => void): void {
  app.get(ProposalKinds).register<ActBody>({
    kind: 'act',
    payload: ActBody,
    proposers: ['steward', 'secretary'],
    approvers: ['custodian'],
    concerns: () => [],
    check: () => Promise.resolve(),
    describe: () => Promise.resolve({ title: 'page.home', particulars: [] }),
    carryOut: (_tx, { proposalId }) => Promise.resolve(done(proposalId)),
  });
}
