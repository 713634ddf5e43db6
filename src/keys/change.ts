import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { Problem } from '../shared/errors.js';
import { generationAfter } from '../shared/sealing.js';
import { indexBytes } from './held-keys.js';
import type { Keyring } from './keyring.js';
import { type HeldKeys, KeyringFiles } from './keyring-files.js';
import { writeMaster } from './master-file.js';
import { hasEarlier, resealTable } from './resealing.js';
import type { SealedTable } from './sealed-table.js';

/** The lock that `key_is_gone` shares (migration 1763800700000). */
const writersLock = 4244;
const pauseMs = 1000;
const triesAtMost = 300;
/** every serving process looks at the key folder at least every two seconds */
const noticedMs = 3000;

type Changing = HeldKeys & { next: NonNullable<HeldKeys['next']> };

/** Called now and then with the rows of a table that were sealed anew. */
export type Told = (table: string, rows: number) => void;

/**
 * A new master key and new data keys for everything, while the program serves. Where it stands is read from the key
 * folder and from the values themselves, so that it goes on from wherever it was cut off.
 */
export class KeysInChange {
  private readonly files: KeyringFiles;

  constructor(
    private readonly db: DataSource,
    private readonly keyring: Keyring,
    private readonly tables: readonly SealedTable[],
  ) {
    this.files = new KeyringFiles(keyring.dir);
  }

  /** The generation that the change under way brings, or the next one would. */
  async coming(): Promise<number> {
    return generationAfter((await this.keyring.keys()).master.generation);
  }

  /** Whether the shares for this generation were typed back and only the last steps are missing. */
  async isAlmostOver(generation: number): Promise<boolean> {
    return (await this.keyring.keys()).master.generation === generation;
  }

  /** From here on every process seals with the coming keys and opens with both. @throws Problem 503 `keys.damaged` */
  async begin(): Promise<void> {
    await this.files.locked(async () => {
      const keys = await this.keyring.keys();
      if (keys.next) return;
      const earliest = keys.master.generation;
      const damaged = keys.lines.owners().some((owner) => keys.lines.get(owner) === null);
      if (damaged) throw new Problem(503, 'keys.damaged');
      await this.db.query('UPDATE key_generation SET newest = $1, earliest = $2', [
        generationAfter(earliest),
        earliest,
      ]);
      const names = this.tables.flatMap(({ indexes }) => Object.values(indexes ?? {}));
      await this.files.begin(keys, new Map(names.map((name) => [name, indexBytes(keys, name)])));
    });
    await this.keyring.keepDelivery(await this.keyring.keys());
  }

  /**
   * Seals everything anew until nothing of the earlier generation is left and nobody can write any more.
   * @throws Problem 422 `keys.unreadable_rows`, 503 `keys.still_writing`
   */
  async reseal(told: Told): Promise<void> {
    for (let tries = 0; tries < triesAtMost; tries += 1) {
      let unreadable = 0;
      let where = '';
      for (const table of this.tables) {
        const done = await resealTable(this.db, this.keyring, table);
        if (done.unreadable > 0 && where === '') where = table.table;
        unreadable += done.unreadable;
        if (done.rows > 0) told(table.table, done.rows);
      }
      if (unreadable > 0) throw new Problem(422, 'keys.unreadable_rows', { count: unreadable, where });
      if (await this.shut()) return;
      await wait(pauseMs);
    }
    throw new Problem(503, 'keys.still_writing');
  }

  /** Another coming master key, to be split on paper: earlier sheets that nobody typed back are worth nothing. */
  async newMaster(): Promise<Buffer> {
    return this.files.locked(async () => (await this.files.renewMaster(await this.changing())).bytes);
  }

  /**
   * The coming keys are those in force; the earlier master key opens nothing any more.
   * @param passphrase seals the new master key; null for a plain file
   */
  async finish(passphrase: string | null): Promise<void> {
    await wait(noticedMs);
    await this.files.locked(async () => {
      const keys = await this.keyring.keys();
      if (keys.next) await this.files.promote(await this.changing());
      const { master } = await this.keyring.keys();
      await writeMaster(this.keyring.dir, master, passphrase);
    });
    await wait(noticedMs);
    await this.files.locked(() => this.files.endChange());
    await this.keyring.keepDelivery(await this.keyring.keys());
  }

  /** Alone with the database for a moment: nothing of the earlier generation is there, and none can come. */
  private async shut(): Promise<boolean> {
    const { next } = await this.changing();
    return this.db.transaction(async (tx) => {
      await tx.query(`SET LOCAL lock_timeout = '2s'`);
      const taken = await tx.query('SAVEPOINT waiting').then(() =>
        tx.query('SELECT pg_advisory_xact_lock($1)', [writersLock]).then(
          () => true,
          async () => {
            await tx.query('ROLLBACK TO SAVEPOINT waiting');
            return false;
          },
        ),
      );
      if (!taken) return false;
      for (const table of this.tables) {
        if (await hasEarlier(tx, table, next.master.generation)) return false;
      }
      await tx.query('UPDATE key_generation SET earliest = newest');
      return true;
    });
  }

  private async changing(): Promise<Changing> {
    const { next, ...keys } = await this.keyring.keys();
    if (!next) throw new Error('no change of keys is under way');
    return { ...keys, next };
  }
}

/** After an older database was put back: whatever the keyring seals with is taken. */
export async function alignGenerations(db: DataSource, keyring: Keyring): Promise<void> {
  if (keyring.isLocked) return;
  const { master, next } = await keyring.keys();
  const newest = (next?.master ?? master).generation;
  await db.query(
    `UPDATE key_generation SET newest = $1, earliest = $2 WHERE $1::smallint NOT IN (newest, earliest)`,
    [newest, master.generation],
  );
}
