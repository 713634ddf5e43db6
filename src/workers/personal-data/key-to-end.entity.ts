import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that is still to be destroyed: the commit that ends its use and the keyring cannot happen as one. */
@Entity('keys_to_end')
export class KeyToEnd {
  /** owner in the keyring */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'keys_to_end_pk' })
  owner!: string;

  /** made first, when the keyring has to remember that the other ended */
  @Column('text', { nullable: true })
  remembered!: string | null;
}
