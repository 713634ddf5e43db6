import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A key pair that a phone, a computer or a security key made for this site (WebAuthn). Only its public half is here. */
@Entity('passkeys')
@Unique('passkeys_credential_once', ['credentialId'])
export class Passkey {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'passkeys_pk' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  @Index('passkeys_account')
  @ForeignKey('Account', { name: 'passkeys_account_fk' })
  accountId!: string;

  @Column('text', { name: 'credential_id' })
  credentialId!: string;

  @Column('bytea', { name: 'public_key' })
  publicKey!: Buffer;

  /** how often it was used, as it says itself; always 0 for one that is on several devices */
  @Column('bigint')
  counter!: string;

  @Column('text')
  nickname!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
