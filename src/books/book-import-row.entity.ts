import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../shared/checks.js';

export const bookRowStatuses = ['accepted', 'partial', 'review', 'rejected', 'duplicate', 'skipped'] as const;
export type BookRowStatus = (typeof bookRowStatuses)[number];

/** What became of one line of a file brought along. */
@Entity('book_import_rows')
@Check('book_import_rows_status_known', oneOf('status', bookRowStatuses))
export class BookImportRow {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'book_import_rows_pk' })
  @ForeignKey('BookImport', { name: 'book_import_rows_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'book_import_rows_pk' })
  line!: number;

  @Column('text')
  status!: BookRowStatus;

  @Column('integer', { name: 'duplicate_of', nullable: true })
  duplicateOf!: number | null;

  @Column('uuid', { name: 'membership_id', nullable: true })
  @Index('book_import_rows_membership')
  @ForeignKey('Membership', { name: 'book_import_rows_membership_fk' })
  membershipId!: string | null;

  /** the payment it brought */
  @Column('uuid', { name: 'entry_id', nullable: true })
  @Index('book_import_rows_entry')
  @ForeignKey('LedgerEntry', { name: 'book_import_rows_entry_fk' })
  entryId!: string | null;

  @Column('boolean', { name: 'made_member', default: false })
  madeMember!: boolean;

  @Column('jsonb', { default: [] })
  errors!: unknown[];

  @Column('jsonb', { default: [] })
  warnings!: unknown[];
}
