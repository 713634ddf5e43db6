import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import { account, atLarge, ManyEntries } from '../../ledger/index.js';
import { BroughtMemberships } from '../../memberships/index.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { bookFileIndex, fileColumn } from './file-index.js';

/** Which files were brought: known by a keyed hash alone. */
@Injectable()
export class BookFiles {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly entries: ManyEntries,
    private readonly memberships: BroughtMemberships,
  ) {}

  /**
   * The accounts that a file writes in, in a transaction of their own: nobody who takes dues waits for the whole file.
   * @param branches their numbers
   */
  openAccounts(branches: readonly number[]): Promise<void> {
    const dues = [...new Set([atLarge, ...branches])].map((branch) => account.dues(branch));
    return this.db.transaction((tx) =>
      this.entries.open(tx, [account.opening(), account.paidBefore(), ...dues]),
    );
  }

  /**
   * One at a time, each in a transaction: two files at once would each take the other's people for new. Numbers brought
   * along must not be given away meanwhile; a dry run may be overtaken.
   */
  inTurn<Result>(
    { isDry }: { isDry: boolean },
    work: (tx: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    return this.db.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('book imports'))`);
      if (!isDry) await this.memberships.holdNumbers(tx);
      return work(tx);
    });
  }

  /** @throws Problem 409 `book_import.same_file` */
  async refuseSame(tx: EntityManager, digest: string): Promise<Buffer> {
    const index = await this.keyring.index(bookFileIndex);
    const [earlier] = await tx.query<{ id: string }[]>(
      'SELECT id FROM book_imports WHERE file_index = ANY($1::bytea[]) AND undone_at IS NULL',
      [index.all(fileColumn, digest)],
    );
    if (earlier) throw new Problem(409, 'book_import.same_file', {}, [], { importId: earlier.id });
    return index.of(fileColumn, digest);
  }

  /** No two imports share their instant: what one wrote is found by it again. */
  async instant(tx: EntityManager): Promise<Date> {
    const [row] = await tx.query<{ at: Date }[]>(
      `SELECT greatest($1::timestamptz, max(brought_at) + interval '1 millisecond') AS at FROM book_imports`,
      [this.clock.now()],
    );
    return row!.at;
  }
}
