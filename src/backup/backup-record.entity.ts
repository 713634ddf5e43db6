import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A backup that was made, or a restore of one that was tried. Append-only; where a file lies is not written down. */
@Entity('backups')
@Check('backups_kinds', `kind IN ('made', 'tried')`)
@Check('backups_whole', `bytes > 0 AND octet_length(sha256) = 32`)
@Index('backups_newest', ['kind', 'recordedAt'])
export class BackupRecord {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'backups_pk' })
  id!: string;

  @Column('text')
  kind!: 'made' | 'tried';

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  /** as the file's header says */
  @Column('uuid', { name: 'backup_id' })
  backupId!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  /** of the union's keys; a backup of an earlier one opens no more. null as below */
  @Column('smallint', { name: 'key_generation', nullable: true })
  keyGeneration!: number | null;

  /** of the sealed file; null for a restore tried on another machine and told by its code */
  @Column('bigint', { nullable: true })
  bytes!: string | null;

  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;
}
