import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * That an account was signed in from a browser before. The mark is a hash of a random number in a cookie and of the
 * account, so that two accounts on one shared phone cannot be told to be on the same one.
 */
@Entity('known_devices')
export class KnownDevice {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'known_devices_pk' })
  @ForeignKey('Account', { name: 'known_devices_account_fk' })
  accountId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'known_devices_pk' })
  mark!: Buffer;

  /** the day of the last sign-in; deleted a year later */
  @Column('date', { name: 'seen_on' })
  @Index('known_devices_seen')
  seenOn!: string;
}
