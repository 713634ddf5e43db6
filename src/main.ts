import { parseArgs } from 'node:util';
import { createAccount } from './commands/account.js';
import { resetAccount } from './commands/account-reset.js';
import { verifyLog, writeAnchor } from './commands/audit.js';
import { backup } from './commands/backup.js';
import { code } from './commands/code.js';
import { demo } from './commands/demo.js';
import { lock } from './commands/lock.js';
import { keysCommand } from './commands/keys.js';
import { migrateCommand } from './commands/migrate.js';
import { draftMigration, writeSchema } from './commands/schema.js';
import { verifyProjections } from './commands/projections.js';
import { restore, restoreTold } from './commands/restore.js';
import { serve } from './commands/serve.js';
import { setup } from './commands/setup.js';
import { token } from './commands/token.js';
import { isDemoFolder } from './demo/marker.js';
import { type Role, roles } from './shared/actor.js';
import { Problem } from './shared/errors.js';
import { say } from './shared/messages/index.js';
import { portOf, Settings } from './shared/settings.js';
import { StartFailure } from './shared/start-failure.js';

const options = {
  port: { type: 'string' },
  reset: { type: 'boolean' },
  hours: { type: 'string' },
  'outward-name': { type: 'string' },
  'time-zone': { type: 'string' },
  jurisdiction: { type: 'string' },
  currency: { type: 'string' },
  anchor: { type: 'string' },
  check: { type: 'boolean' },
  tried: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];
type Command = (settings: Settings, words: string[], values: Values) => Promise<void>;

const commands: Record<string, Command> = {
  demo: (settings, _words, values) => demo(settings, { reset: values.reset ?? false }),
  serve: (settings) => serve(settings),
  migrate: (settings) => migrateCommand(settings),
  setup: (settings, _words, values) =>
    setup(settings, {
      outwardName: values['outward-name'],
      timeZone: values['time-zone'],
      jurisdiction: values.jurisdiction,
      currency: values.currency,
    }),
  token: (settings, [account], values) =>
    token(
      settings,
      needed(account, 'account'),
      values.hours === undefined ? undefined : wholeNumber(values.hours),
    ),
  code: (settings, [account]) => code(settings, needed(account, 'account')),
  account: (settings, [verb, signInName], values) => {
    if (verb === 'reset') return resetAccount(settings, needed(signInName, 'sign-in name'));
    if (verb !== 'create') throw new Problem(422, 'command.wrong_option', { option: verb ?? 'account' });
    return createAccount(settings, {
      signInName: needed(signInName, 'sign-in name'),
      chosenName: needed(values.name, '--name'),
      roles: (values.role ?? []).map(roleNamed),
    });
  },
  audit: (settings, [verb, file], { anchor }) => {
    if (verb === 'anchor') return writeAnchor(settings, file);
    if (verb === 'verify') return verifyLog(settings, anchor);
    throw new Problem(422, 'command.wrong_option', { option: verb ?? 'audit' });
  },
  projections: (settings, [verb]) => {
    if (verb === 'verify') return verifyProjections(settings);
    throw new Problem(422, 'command.wrong_option', { option: verb ?? 'projections' });
  },
  backup: (settings, [file]) => backup(settings, file),
  restore: (settings, [file], { check = false, tried }) =>
    tried === undefined ? restore(settings, needed(file, 'file'), { check }) : restoreTold(settings, tried),
  lock: (settings) => lock(settings),
  keys: (settings, [verb]) => keysCommand(settings, verb),
  schema: (settings, [path]) => writeSchema(settings, path ?? 'schema.sql'),
  'migration:draft': (settings) => draftMigration(settings),
};

async function main(): Promise<void> {
  const { positionals, values } = parse(process.argv.slice(2));
  const [name = '', ...words] = positionals;
  const command = commands[name];
  if (!command) {
    throw new Problem(422, 'command.unknown', { command: name, commands: Object.keys(commands).join(', ') });
  }
  const port = values.port === undefined ? {} : { port: portOf(values.port) };
  const plain = new Settings(process.env);
  const isDemo = name === 'demo' || (await isDemoFolder(plain.dataDir));
  await command(new Settings(process.env, { ...port, demo: isDemo }), words, values);
}

function parse(
  words: string[],
): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new Problem(422, 'command.wrong_option', { option: error instanceof Error ? error.message : '' });
  }
}

function needed(word: string | undefined, what: string): string {
  if (word === undefined || word === '') throw new Problem(422, 'command.missing', { what });
  return word;
}

function wholeNumber(word: string): number {
  if (!/^\d{1,5}$/.test(word)) throw new Problem(422, 'command.wrong_option', { option: word });
  return Number(word);
}

function roleNamed(word: string): Role {
  const role = roles.find((known) => known === word);
  if (!role) throw new Problem(422, 'command.wrong_option', { option: `--role ${word}` });
  return role;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  },
);

function sentenceOf(error: unknown): string {
  if (error instanceof Problem || error instanceof StartFailure) return say('en', error.code, error.values);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
