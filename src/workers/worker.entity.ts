import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person the union knows: member, applicant, former member. */
@Entity('workers')
export class Worker {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'workers_pk' })
  id!: string;

  /** in the clear by default, and said so in docs/security.md */
  @Column('text', { name: 'chosen_name' })
  chosenName!: string;

  @Column('text', { nullable: true })
  pronouns!: string | null;

  /** opened by its owner; by others only with a second person */
  @Column('bytea', { name: 'legal_name_sealed', nullable: true })
  legalNameSealed!: Buffer | null;

  @Column('bytea', { name: 'email_sealed', nullable: true })
  emailSealed!: Buffer | null;

  /** finds the owner of an address without opening one */
  @Column('bytea', { name: 'email_index', nullable: true })
  emailIndex!: Buffer | null;

  @Column('bytea', { name: 'phone_sealed', nullable: true })
  phoneSealed!: Buffer | null;

  @Column('bytea', { name: 'notes_sealed', nullable: true })
  notesSealed!: Buffer | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
