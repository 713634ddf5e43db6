import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../../shared/checks.js';
import { type TieKind, tieKinds } from './ties.rules.js';

/** Who knows whom. What goes both ways stands once, from the lesser id to the greater. */
@Entity('drive_ties')
@Check('drive_ties_kind_known', oneOf('kind', tieKinds))
@Check('drive_ties_of_two', `from_id <> to_id AND (kind = 'supervises' OR from_id < to_id)`)
export class DriveTie {
  @PrimaryColumn('uuid', { name: 'from_id', primaryKeyConstraintName: 'drive_ties_pk' })
  @ForeignKey('DriveContact', { name: 'drive_ties_from_fk' })
  fromId!: string;

  @PrimaryColumn('uuid', { name: 'to_id', primaryKeyConstraintName: 'drive_ties_pk' })
  @Index('drive_ties_to')
  @ForeignKey('DriveContact', { name: 'drive_ties_to_fk' })
  toId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'drive_ties_pk' })
  kind!: TieKind;

  @Column('uuid', { name: 'drive_id' })
  @Index('drive_ties_drive')
  @ForeignKey('Drive', { name: 'drive_ties_drive_fk' })
  driveId!: string;
}
