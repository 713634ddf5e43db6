import { asProgram } from '../database/reach.js';
import { connect } from './database.js';

/** Whether everything was closed by an officer: asked before the master key is so much as read. */
export async function isUnionClosed(databaseUrl: string): Promise<boolean> {
  const db = await connect(databaseUrl, 1);
  try {
    const [found] = await asProgram(() =>
      db.query<{ closed: boolean }[]>(
        'SELECT EXISTS (SELECT FROM panic_locks WHERE reopened_at IS NULL) AS closed',
      ),
    );
    return found?.closed ?? false;
  } finally {
    await db.destroy();
  }
}
