import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an event says of a person, sealed under the membership's own key; beside the event, so that it can be erased. */
@Entity('membership_words')
export class MembershipWords {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'membership_words_pk' })
  @ForeignKey('MembershipEvent', { name: 'membership_words_event_fk' })
  eventId!: string;

  @Column('uuid', { name: 'membership_id' })
  @Index('membership_words_membership')
  @ForeignKey('Membership', { name: 'membership_words_membership_fk' })
  membershipId!: string;

  /** employed, imprisoned, …: of an event of that kind */
  @Column('bytea', { name: 'situation_sealed', nullable: true })
  situationSealed!: Buffer | null;

  /** why, in words */
  @Column('bytea', { name: 'note_sealed', nullable: true })
  noteSealed!: Buffer | null;
}
