import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../shared/checks.js';

/** a mailbox, or a phone that takes short messages */
export const channels = ['email', 'text'] as const;
export type Channel = (typeof channels)[number];

/** Where somebody wants to be told neutral things: sealed under a key of its own, which a locked start still holds. */
@Entity('delivery_addresses')
@Unique('delivery_addresses_one', ['accountId'])
@Check('delivery_addresses_channel_known', oneOf('channel', channels))
export class DeliveryAddress {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'delivery_addresses_pk' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey('Account', { name: 'delivery_addresses_account_fk' })
  accountId!: string;

  @Column('text')
  channel!: Channel;

  @Column('bytea', { name: 'address_sealed' })
  addressSealed!: Buffer;

  /** finds whose an address is, when a message to it comes back */
  @Column('bytea', { name: 'address_index' })
  @Index('delivery_addresses_address')
  addressIndex!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** nothing reached it any more: nothing is sent to it until it is given anew */
  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
