import { asProgram } from '../database/reach.js';
import { InactivityCheck, StandingFactsService } from '../dues/index.js';
import { Problem } from '../shared/errors.js';
import { say } from '../shared/messages/index.js';
import type { Settings } from '../shared/settings.js';
import { withDatabase } from './database.js';

/** Recomputes from the facts whatever is kept of them, says each difference, and fails on any. Needs no key. */
export function verifyProjections(settings: Settings): Promise<void> {
  return withDatabase(settings, 'projections verify', async (db) => {
    const { table, count, differences } = await asProgram(() =>
      new InactivityCheck(db, new StandingFactsService()).check(),
    );
    const lines = differences.map((difference) => say('en', 'projection.differs', { ...difference }));
    if (differences.length === 0) lines.push(say('en', 'projection.holds', { table, count }));
    process.stdout.write(`${lines.join('\n')}\n`);
    if (differences.length > 0)
      throw new Problem(422, 'projection.differences', { count: differences.length });
  });
}
