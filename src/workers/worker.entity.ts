import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person the union knows: member, applicant, former member. */
@Entity('workers')
@Index('workers_by_name', { synchronize: false })
@Index('workers_email', ['emailIndex'], { where: 'email_index IS NOT NULL' })
export class Worker {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'workers_pk' })
  id!: string;

  /** in the clear by default, and said so in docs/security.md */
  @Column('text', { name: 'chosen_name' })
  chosenName!: string;

  /** the chosen name folded (`src/shared/texts.ts`): found and sorted without accents or capitals */
  @Column('text', { name: 'name_key' })
  nameKey!: string;

  @Column('text', { nullable: true })
  pronouns!: string | null;

  /** opened by its owner; by others only with a second person */
  @Column('bytea', { name: 'legal_name_sealed', nullable: true })
  legalNameSealed!: Buffer | null;

  @Column('bytea', { name: 'email_sealed', nullable: true })
  emailSealed!: Buffer | null;

  /** finds the owner of an address without opening one; two people may share a mailbox */
  @Column('bytea', { name: 'email_index', nullable: true })
  emailIndex!: Buffer | null;

  @Column('bytea', { name: 'phone_sealed', nullable: true })
  phoneSealed!: Buffer | null;

  /** what stewards wrote down about this person */
  @Column('bytea', { name: 'notes_sealed', nullable: true })
  notesSealed!: Buffer | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
