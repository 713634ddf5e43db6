import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** From whom, to whom, why, under the key of the book's notes; beside the entry, so that words can be erased. */
@Entity('ledger_notes')
export class LedgerNote {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'ledger_notes_pk' })
  @ForeignKey('LedgerEntry', { name: 'ledger_notes_entry_fk' })
  entryId!: string;

  /** the person it is about, where money went to one: the words are theirs to read, and end with them */
  @Column('uuid', { name: 'worker_id', nullable: true })
  @Index('ledger_notes_worker')
  @ForeignKey('Worker', { name: 'ledger_notes_worker_fk' })
  workerId!: string | null;

  @Column('bytea', { name: 'text_sealed' })
  textSealed!: Buffer;
}
