import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What people of a drive sign, in both languages. A new wording is a new version; none is changed. */
@Entity('drive_card_wordings')
export class DriveCardWording {
  @PrimaryColumn('uuid', { name: 'drive_id', primaryKeyConstraintName: 'drive_card_wordings_pk' })
  @ForeignKey('Drive', { name: 'drive_card_wordings_drive_fk' })
  driveId!: string;

  /** 1, 2, … in each drive */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'drive_card_wordings_pk' })
  version!: number;

  /** under the drive’s own key */
  @Column('bytea', { name: 'english_sealed' })
  englishSealed!: Buffer;

  @Column('bytea', { name: 'french_sealed' })
  frenchSealed!: Buffer;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('uuid', { name: 'written_by', nullable: true })
  @Index('drive_card_wordings_written_by')
  @ForeignKey('Worker', { name: 'drive_card_wordings_written_by_fk' })
  writtenBy!: string | null;
}
