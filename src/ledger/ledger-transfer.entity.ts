import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../shared/days.js';

/** One movement of money: a debit, a credit, an amount. Balanced by construction. Never changed. */
@Entity('ledger_transfers')
@Index('ledger_transfers_debit', ['debit', 'happenedOn'])
@Index('ledger_transfers_credit', ['credit', 'happenedOn'])
@Check('ledger_transfers_moves_something', 'amount_cents > 0')
@Check('ledger_transfers_between_two', 'debit <> credit')
export class LedgerTransfer {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'ledger_transfers_pk' })
  @ForeignKey('LedgerEntry', { name: 'ledger_transfers_entry_fk' })
  entryId!: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'ledger_transfers_pk' })
  place!: number;

  @Column({ type: 'text', collation: 'C' })
  @ForeignKey('LedgerAccount', { name: 'ledger_transfers_debit_fk' })
  debit!: string;

  @Column({ type: 'text', collation: 'C' })
  @ForeignKey('LedgerAccount', { name: 'ledger_transfers_credit_fk' })
  credit!: string;

  @Column('bigint', { name: 'amount_cents' })
  amountCents!: string;

  /** the day of its entry, again: balances of a day are read from here alone */
  @Column('date', { name: 'happened_on' })
  happenedOn!: Day;
}
