import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whether a contact took part. */
@Entity('drive_structure_answers')
export class DriveStructureAnswer {
  @PrimaryColumn('uuid', {
    name: 'structure_test_id',
    primaryKeyConstraintName: 'drive_structure_answers_pk',
  })
  @ForeignKey('DriveStructureTest', { name: 'drive_structure_answers_structure_test_fk' })
  structureTestId!: string;

  @PrimaryColumn('uuid', { name: 'contact_id', primaryKeyConstraintName: 'drive_structure_answers_pk' })
  @Index('drive_structure_answers_contact')
  @ForeignKey('DriveContact', { name: 'drive_structure_answers_contact_fk' })
  contactId!: string;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_structure_answers_drive')
  @ForeignKey('Drive', { name: 'drive_structure_answers_drive_fk' })
  driveId!: string;

  @Column('boolean', { name: 'took_part' })
  tookPart!: boolean;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  @Index('drive_structure_answers_recorded_by')
  @ForeignKey('Worker', { name: 'drive_structure_answers_recorded_by_fk' })
  recordedBy!: string | null;
}
