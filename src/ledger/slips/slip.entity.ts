import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import { type SlipType, slipTypes } from './photographs.rules.js';

/** The photograph of a paper that shows what an entry is for. */
@Entity('ledger_slips')
@Check('ledger_slips_type_known', oneOf('media_type', slipTypes))
export class LedgerSlip {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ledger_slips_pk' })
  id!: string;

  @Column('uuid', { name: 'entry_id' })
  @Index('ledger_slips_entry')
  @ForeignKey('LedgerEntry', { name: 'ledger_slips_entry_fk' })
  entryId!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: SlipType;

  /** under the key of the book's slips */
  @Column('bytea')
  sealed!: Buffer;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('uuid', { name: 'added_by', nullable: true })
  @Index('ledger_slips_added_by')
  @ForeignKey('Worker', { name: 'ledger_slips_added_by_fk' })
  addedBy!: string | null;
}
