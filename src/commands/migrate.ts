import type { Settings } from '../shared/settings.js';
import { migrate, sharedDatabase } from './database.js';

export async function migrateCommand(settings: Settings): Promise<void> {
  const database = await sharedDatabase(settings, 'migrate');
  try {
    await migrate(database);
    process.stdout.write('The database is up to date.\n');
  } finally {
    await database.release();
  }
}
