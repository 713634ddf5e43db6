import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../../shared/checks.js';
import { type LineDecision, lineDecisions, type LineOutcome, lineOutcomes } from './outcomes.rules.js';

/** What one line of a list says, and what became of it. */
@Entity('drive_import_lines')
@Check('drive_import_lines_outcome_known', oneOf('outcome', lineOutcomes))
@Check('drive_import_lines_decision_known', oneOf('decision', lineDecisions))
export class DriveImportLine {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'drive_import_lines_pk' })
  @ForeignKey('DriveImport', { name: 'drive_import_lines_import_fk' })
  importId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'drive_import_lines_pk' })
  line!: number;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_import_lines_drive')
  @ForeignKey('Drive', { name: 'drive_import_lines_drive_fk' })
  driveId!: string;

  /** what stood there, under the drive’s own key */
  @Column('bytea', { name: 'told_sealed' })
  toldSealed!: Buffer;

  @Column('text')
  outcome!: LineOutcome;

  /** why nobody can be made of it, by its code */
  @Column('text', { nullable: true })
  refused!: string | null;

  /** who it is, or may be */
  @Column('uuid', { name: 'contact_ids', array: true, default: () => `'{}'` })
  contactIds!: string[];

  @Column('integer', { name: 'earlier_line', nullable: true })
  earlierLine!: number | null;

  /** what somebody decided of a doubtful one */
  @Column('text', { nullable: true })
  decision!: LineDecision | null;

  /** who it became, or who it filled in */
  @Column('uuid', { name: 'contact_id', nullable: true })
  @Index('drive_import_lines_contact')
  @ForeignKey('DriveContact', { name: 'drive_import_lines_contact_fk' })
  contactId!: string | null;

  @Column('boolean', { default: false })
  made!: boolean;

  /** columns of the contact that were empty and were filled in */
  @Column('text', { array: true, default: () => `'{}'` })
  filled!: string[];

  /** the contact as it was left: later changes show by it */
  @Column('integer', { name: 'contact_version', nullable: true })
  contactVersion!: number | null;
}
