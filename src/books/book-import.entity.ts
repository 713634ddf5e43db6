import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A spreadsheet of members and past payments that was brought along; undone by reversals, never by deleting. */
@Entity('book_imports')
@Index('book_imports_file_once', ['fileIndex'], { unique: true, where: 'undone_at IS NULL' })
export class BookImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'book_imports_pk' })
  id!: string;

  /** keyed hash of the file */
  @Column('bytea', { name: 'file_index' })
  fileIndex!: Buffer;

  @Column('timestamptz', { name: 'brought_at' })
  broughtAt!: Date;

  @Column('uuid', { name: 'brought_by', nullable: true })
  @Index('book_imports_brought_by')
  @ForeignKey('Worker', { name: 'book_imports_brought_by_fk' })
  broughtBy!: string | null;

  /** by which a second person let the file in: each for one time */
  @Column('uuid', { name: 'proposal_id' })
  @Index('book_imports_approved_once', { unique: true })
  @ForeignKey('BookImportApproval', 'proposalId', { name: 'book_imports_approval_fk' })
  proposalId!: string;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  /** how many lines ended how */
  @Column('jsonb')
  counts!: Record<string, number>;
}
