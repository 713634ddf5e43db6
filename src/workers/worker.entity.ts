import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A person the union knows: member, applicant, former member. */
@Entity('workers')
@Index('workers_by_name', { synchronize: false })
@Index('workers_email', ['emailIndex'], { where: 'email_index IS NOT NULL' })
@Unique('workers_erased_number_once', ['erasedNumber'])
@Check('workers_erased_whole', '(erased_at IS NULL) = (erased_number IS NULL)')
@Check('workers_merged_into_another', 'merged_into <> id')
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

  /** the row this person is found under since two were merged; never one that was itself merged away */
  @Column('uuid', { name: 'merged_into', nullable: true })
  @Index('workers_merged', { where: 'merged_into IS NOT NULL' })
  @ForeignKey('Worker', { name: 'workers_merged_into_fk' })
  mergedInto!: string | null;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  /** all that stays of an erased person: what the ledger and the log call them */
  @Column('integer', { name: 'erased_number', nullable: true })
  erasedNumber!: number | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
