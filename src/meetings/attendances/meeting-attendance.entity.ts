import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who was there. */
@Entity('meeting_attendances')
export class MeetingAttendance {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_attendances_pk' })
  @ForeignKey('Meeting', { name: 'meeting_attendances_meeting_fk' })
  meetingId!: string;

  @PrimaryColumn('uuid', { name: 'worker_id', primaryKeyConstraintName: 'meeting_attendances_pk' })
  @Index('meeting_attendances_worker')
  @ForeignKey('Worker', { name: 'meeting_attendances_worker_fk' })
  workerId!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
