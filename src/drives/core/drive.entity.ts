import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../shared/checks.js';
import type { Day } from '../../shared/days.js';
import { type DrivePath, drivePaths, type RatingDirection, ratingDirections } from './drives.rules.js';

/**
 * A campaign to organize workplaces, hidden while `public_on` is null. It names nobody: who did what stands in the log,
 * so that members may read of a public one.
 */
@Entity('drives')
@Index('drives_by_opening', ['openedAt', 'id'])
@Check('drives_path_known', oneOf('path', drivePaths))
@Check('drives_direction_known', oneOf('direction', ratingDirections))
@Check('drives_public_named', '(public_on IS NULL) = (public_name IS NULL)')
export class Drive {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drives_pk' })
  id!: string;

  @Column('text')
  path!: DrivePath;

  /** whose law on certification applies */
  @Column('text')
  jurisdiction!: string;

  /** a sector with rules of its own there; `general` for the rest */
  @Column('text')
  sector!: string;

  /** what 1 means on the scale from 1 to 5 */
  @Column('text')
  direction!: RatingDirection;

  /** under the drive's own key */
  @Column('bytea', { name: 'code_name_sealed' })
  codeNameSealed!: Buffer;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('date', { name: 'public_on', nullable: true })
  publicOn!: Day | null;

  /** what everybody calls it from then on */
  @Column('text', { name: 'public_name', nullable: true })
  publicName!: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: Day | null;

  @Column('integer', { default: 1 })
  version!: number;
}
