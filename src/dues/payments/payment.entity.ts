import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type PaymentMethod, paymentMethods } from '../dues.rules.js';

/** Dues, or an initiation, that somebody paid: what the entry of the same id is about. Never changed. */
@Entity('dues_payments')
@Index('dues_payments_of', ['membershipId', 'receivedOn'])
@Index('dues_payments_taken', ['credentialId', 'receivedOn'])
@Check('dues_payments_method_known', oneOf('method', paymentMethods))
@Check('dues_payments_method_of_taken', 'method IS NOT NULL OR credential_id IS NULL')
@Check('dues_payments_pays_something', 'amount_cents > 0')
export class DuesPayment {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'dues_payments_pk' })
  @ForeignKey('LedgerEntry', { name: 'dues_payments_entry_fk' })
  entryId!: string;

  @Column('uuid', { name: 'membership_id' })
  @ForeignKey('Membership', { name: 'dues_payments_membership_fk' })
  membershipId!: string;

  /** who took it; null for payments brought along from earlier books */
  @Column('uuid', { name: 'credential_id', nullable: true })
  @ForeignKey('DelegateCredential', { name: 'dues_payments_credential_fk' })
  credentialId!: string | null;

  /** null: brought along from a book that does not say */
  @Column('text', { nullable: true })
  method!: PaymentMethod | null;

  @Column('bigint', { name: 'amount_cents' })
  amountCents!: string;

  /** the day of the receipt: paid from here on, while the money is still on its way */
  @Column('date', { name: 'received_on' })
  receivedOn!: Day;

  /** the initiation or re-initiation that it paid for */
  @Column('uuid', { name: 'event_id', nullable: true })
  @Index('dues_payments_event')
  @ForeignKey('MembershipEvent', { name: 'dues_payments_event_fk' })
  eventId!: string | null;
}
