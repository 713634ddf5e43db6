import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';
import { BoundPool } from './bound-pool.js';

/** A day is text in every layer: as a Date it would move with the machine's time zone. */
const dateOid = 1082;
pg.types.setTypeParser(dateOid, (text) => text);

export interface DatabaseOptions {
  url: string;
  poolSize: number;
  entities: MixedList<(new () => object) | EntitySchema>;
  migrations: MixedList<new () => object>;
}

export function dataSourceOptions({
  url,
  poolSize,
  entities,
  migrations,
}: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    driver: { ...pg, Pool: BoundPool },
    url,
    entities: entities as NonNullable<DataSourceOptions['entities']>,
    migrations: migrations as NonNullable<DataSourceOptions['migrations']>,
    migrationsTableName: 'migrations',
    poolSize,
    synchronize: false,
    logging: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: 'kitroom',
    extra: { idleTimeoutMillis: 30_000, options: '-c TimeZone=UTC' },
  };
}

export function dataSource(options: DatabaseOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
