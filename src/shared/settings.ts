import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { StartFailure } from './start-failure.js';

const highestPort = 65_535;

/** What the operator decides for one process, read from the environment once at the start. */
export class Settings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Never inside `dataDir` nor a backup. */
  readonly keyDir: string;
  readonly databaseUrl: string | undefined;
  readonly migrationDatabaseUrl: string | undefined;
  /** How people reach the pages; decides the cookie's name and what counts as the same origin. */
  readonly publicUrl: string | undefined;
  readonly trustProxy: string | undefined;
  /** the mail server, with its user and password: `smtps://user:password@host`; without one, files in `dataDir` */
  readonly smtpUrl: string | undefined;
  /** the address that messages come from */
  readonly mailFrom: string | undefined;
  /** where short messages are handed on, and the secret that signs them; see docs/operations.md */
  readonly textGatewayUrl: string | undefined;
  readonly textGatewaySecret: string | undefined;
  /** the gateway may be on this machine or in this house, and without TLS */
  readonly textGatewayInside: boolean;
  /** The demo union is served: labelled synthetic on every page, and `token --hours` works. */
  readonly demo: boolean;
  readonly logLevel: string;
  readonly poolSize: number;

  constructor(
    environment: NodeJS.ProcessEnv,
    overrides: { port?: number; demo?: boolean; dataDir?: string } = {},
  ) {
    this.host = environment['HOST'] || '127.0.0.1';
    this.port = overrides.port ?? portOf(environment['PORT'] || '3000');
    this.demo = overrides.demo ?? false;
    this.dataDir = resolve(overrides.dataDir ?? environment['DATA_DIR'] ?? 'data');
    this.keyDir = keyDirOf(environment, this.demo ? this.dataDir : null);
    this.databaseUrl = wordOf(environment['DATABASE_URL']);
    this.migrationDatabaseUrl = environment['MIGRATION_DATABASE_URL'] || this.databaseUrl;
    this.publicUrl = wordOf(environment['PUBLIC_URL']);
    this.trustProxy = wordOf(environment['TRUST_PROXY']);
    this.smtpUrl = wordOf(environment['SMTP_URL']);
    this.mailFrom = wordOf(environment['MAIL_FROM']);
    this.textGatewayUrl = wordOf(environment['TEXT_GATEWAY_URL']);
    this.textGatewaySecret = wordOf(environment['TEXT_GATEWAY_SECRET']);
    this.textGatewayInside = environment['TEXT_GATEWAY_INSIDE'] === 'yes';
    this.logLevel = environment['LOG_LEVEL'] || 'info';
    this.poolSize = Number(environment['POOL_SIZE']) || 10;
  }
}

/** An empty variable is none. */
function wordOf(value: string | undefined): string | undefined {
  return value || undefined;
}

/** Each demo keeps its keys in a folder named after its data folder: a reset never touches another's. */
function keyDirOf(environment: NodeJS.ProcessEnv, demoDataDir: string | null): string {
  const home = environment['HOME'] || homedir();
  const folder =
    environment['KEY_DIR'] || join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), 'kitroom');
  if (demoDataDir === null) return resolve(folder);
  const mark = createHash('sha256').update(demoDataDir).digest('hex').slice(0, 12);
  return resolve(folder, `demo-${mark}`);
}

/** @throws StartFailure `start.wrong_port` */
export function portOf(word: string): number {
  const port = Number(word);
  const isPort = /^\d{1,5}$/.test(word) && port >= 1 && port <= highestPort;
  if (!isPort) throw new StartFailure('start.wrong_port', { word });
  return port;
}
