import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** From whom, to whom, why, under the key of the book's notes; beside the entry, so that words can be erased. */
@Entity('ledger_notes')
export class LedgerNote {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'ledger_notes_pk' })
  @ForeignKey('LedgerEntry', { name: 'ledger_notes_entry_fk' })
  entryId!: string;

  @Column('bytea', { name: 'text_sealed' })
  textSealed!: Buffer;
}
