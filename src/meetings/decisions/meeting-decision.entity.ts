import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a meeting decided. Never changed. */
@Entity('meeting_decisions')
@Check('meeting_decisions_votes_counted', 'least(votes_for, votes_against, abstained) >= 0')
export class MeetingDecision {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_decisions_pk' })
  @ForeignKey('Meeting', { name: 'meeting_decisions_meeting_fk' })
  meetingId!: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'meeting_decisions_pk' })
  place!: number;

  /** under the meeting's own key */
  @Column('bytea', { name: 'text_sealed' })
  textSealed!: Buffer;

  @Column('smallint', { name: 'votes_for' })
  votesFor!: number;

  @Column('smallint', { name: 'votes_against' })
  votesAgainst!: number;

  @Column('smallint')
  abstained!: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  @Index('meeting_decisions_recorded_by')
  @ForeignKey('Worker', { name: 'meeting_decisions_recorded_by_fk' })
  recordedBy!: string | null;
}
