import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A line of the bank and the entry of the book that are the same money. */
@Entity('bank_matches')
export class BankMatch {
  @PrimaryColumn('uuid', { name: 'line_id', primaryKeyConstraintName: 'bank_matches_pk' })
  @ForeignKey('BankLine', { name: 'bank_matches_line_fk' })
  lineId!: string;

  @Column('uuid', { name: 'entry_id' })
  @Index('bank_matches_entry_once', { unique: true })
  @ForeignKey('LedgerEntry', { name: 'bank_matches_entry_fk' })
  entryId!: string;

  @Column('timestamptz', { name: 'matched_at' })
  matchedAt!: Date;

  @Column('uuid', { name: 'matched_by', nullable: true })
  @Index('bank_matches_matched_by')
  @ForeignKey('Worker', { name: 'bank_matches_matched_by_fk' })
  matchedBy!: string | null;
}
