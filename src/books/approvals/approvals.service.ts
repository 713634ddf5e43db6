import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import type { BroughtView } from '../imports/book-imports.dto.js';
import { bookFileIndex, fileColumn } from '../imports/file-index.js';
import { BookImportApproval } from './book-import-approval.entity.js';

/** An approval is good for thirty days: the file is at hand, or it is asked for again. */
const approvedForMs = 30 * 24 * 60 * 60_000;

/** Which files a second person let in, each for one time. */
@Injectable()
export class BookApprovals {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  async record(tx: EntityManager, proposalId: string, digest: string, brings: BroughtView): Promise<void> {
    const index = await this.keyring.index(bookFileIndex);
    await tx.insert(BookImportApproval, {
      proposalId,
      fileIndex: index.of(fileColumn, digest),
      brings: { ...brings },
      approvedAt: this.clock.now(),
    });
  }

  /** @returns the proposal by which the file may be brought now; null when nobody let it in */
  async forFile(
    tx: EntityManager,
    digest: string,
  ): Promise<{ proposalId: string; brings: BroughtView } | null> {
    const index = await this.keyring.index(bookFileIndex);
    const [row] = await tx.query<{ proposalId: string; brings: BroughtView }[]>(
      `SELECT a.proposal_id AS "proposalId", a.brings FROM book_import_approvals a
       WHERE a.file_index = ANY($1::bytea[]) AND a.approved_at > $2
         AND NOT EXISTS (SELECT FROM book_imports i WHERE i.proposal_id = a.proposal_id)
       ORDER BY a.approved_at DESC LIMIT 1`,
      [index.all(fileColumn, digest), new Date(this.clock.now().getTime() - approvedForMs)],
    );
    return row ?? null;
  }
}

/**
 * What was approved is what is brought: another answer to a row in doubt, or somebody who came meanwhile, changes it.
 * @throws Problem 409 `book_import.other_than_approved`
 */
export function refuseOther(approved: BroughtView, brought: BroughtView): void {
  const isSame = (Object.keys(brought) as (keyof BroughtView)[]).every(
    (key) => approved[key] === brought[key],
  );
  if (!isSame) throw new Problem(409, 'book_import.other_than_approved');
}
