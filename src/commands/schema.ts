import { writeFile } from 'node:fs/promises';
import { describeSchema } from '../database/schema.js';
import type { Settings } from '../shared/settings.js';
import { connect, migrate, sharedDatabase } from './database.js';

/** Writes schema.sql: the whole database on one page. */
export async function writeSchema(settings: Settings, path: string): Promise<void> {
  const database = await sharedDatabase(settings, 'schema');
  try {
    await migrate(database);
    const db = await connect(database.ownerUrl);
    await writeFile(path, await describeSchema(db));
    await db.destroy();
  } finally {
    await database.release();
  }
}

/** Prints the statements that would bring the database from the migrations to the entities. */
export async function draftMigration(settings: Settings): Promise<void> {
  const database = await sharedDatabase(settings, 'draft migration');
  try {
    await migrate(database);
    const db = await connect(database.ownerUrl);
    const { upQueries } = await db.driver.createSchemaBuilder().log();
    for (const { query } of upQueries) process.stdout.write(`${query};\n`);
    await db.destroy();
  } finally {
    await database.release();
  }
}
