import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a second person let a file in: which one, by its keyed hash, and what it was to bring. */
@Entity('book_import_approvals')
export class BookImportApproval {
  @PrimaryColumn('uuid', { name: 'proposal_id', primaryKeyConstraintName: 'book_import_approvals_pk' })
  @ForeignKey('Proposal', { name: 'book_import_approvals_proposal_fk' })
  proposalId!: string;

  /** keyed hash of the file */
  @Column('bytea', { name: 'file_index' })
  @Index('book_import_approvals_file')
  fileIndex!: Buffer;

  /** how many people, members, payments, months and cents */
  @Column('jsonb')
  brings!: Record<string, number>;

  @Column('timestamptz', { name: 'approved_at' })
  approvedAt!: Date;
}
