import { stdout } from 'node:process';
import { DataSource } from 'typeorm';
import { KeyChangesService } from '../identity/index.js';
import { KeysInChange } from '../keys/change.js';
import { Keyring } from '../keys/keyring.js';
import { readMaster, writeMaster } from '../keys/master-file.js';
import { masterFromShares } from '../keys/paper-shares.js';
import { sealedTables } from '../sealed-tables.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/errors.js';
import type { Settings } from '../shared/settings.js';
import { operatorOf, withServices } from './context.js';
import { ask, askPassphrase } from './prompt.js';
import { openKeyring } from './serve.js';
import { askShares, handOutShares } from './shares.js';

const verbs: Record<string, (settings: Settings) => Promise<void>> = { seal: sealMaster, restore, rotate };

/** `kitroom keys seal|restore|rotate` */
export async function keysCommand(settings: Settings, verb: string | undefined): Promise<void> {
  const work = verbs[verb ?? ''];
  if (!work) throw new Problem(422, 'command.wrong_option', { option: verb ?? 'keys' });
  await work(settings);
}

/** Opens a locked keyring; null with a plain master key. */
export async function openLocked(keyring: Keyring): Promise<string | null> {
  if ((await keyring.masterKind()) === 'plain') return null;
  const passphrase = await askPassphrase('the keys');
  await keyring.unlock(passphrase);
  return passphrase;
}

async function sealMaster(settings: Settings): Promise<void> {
  const keyring = await openKeyring(settings, { create: false });
  if ((await keyring.masterKind()) === 'sealed') throw new Problem(422, 'keys.already_sealed');
  const { master, next } = await keyring.keys();
  if (next) throw new Problem(422, 'keys.change_under_way');
  await writeMaster(settings.keyDir, master, await newPassphrase());
  stdout.write(
    'The master key is sealed. The program now starts locked; a custodian opens it on the page of the keys.\n' +
      'The plain file was on this disk: whoever copied it still has the key. To be rid of that, change the keys: kitroom keys rotate\n',
  );
}

async function restore(settings: Settings): Promise<void> {
  const master = await masterFromShares(await askShares());
  const generation = await Keyring.generationFor(settings.keyDir, master);
  const answer = await ask('Seal it with a key passphrase? (yes/no)');
  const passphrase = /^(y|yes|o|oui)$/i.test(answer.trim()) ? await newPassphrase() : null;
  await writeMaster(settings.keyDir, { generation, bytes: master }, passphrase);
  stdout.write(`The master key is back in ${settings.keyDir}.\n`);
}

async function newPassphrase(): Promise<string> {
  const passphrase = await askPassphrase('the keys');
  if ((await askPassphrase('the keys, again')) !== passphrase) {
    throw new Problem(422, 'keys.passphrases_differ');
  }
  return passphrase;
}

async function rotate(settings: Settings): Promise<void> {
  await withServices(settings, { purpose: 'keys rotate' }, async (app) => {
    const keyring = app.get(Keyring);
    const changes = app.get(KeyChangesService);
    const actor = await operatorOf(app);
    const { id, generation } = await changes.agreed();
    const passphrase = await openLocked(keyring);
    const change = new KeysInChange(app.get(DataSource), keyring, sealedTables);
    if (generation === null || !(await change.isAlmostOver(generation))) {
      await changes.begin(actor, id, await change.coming());
      await change.begin();
      await change.reseal((table, rows) => stdout.write(`${table}: ${rows} rows sealed anew\n`));
      await handOutShares(settings.keyDir, await change.newMaster(), app.get(Clock).now());
    }
    await change.finish(passphrase);
    await changes.end(actor, id);
  });
  const file = await readMaster(settings.keyDir);
  stdout.write(
    `The keys are changed${file?.kind === 'sealed' ? ', under the same key passphrase' : ''}. ` +
      'Earlier shares and earlier backups open nothing any more: destroy the papers, and make a backup now: kitroom backup\n',
  );
}
