import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { type ConversationStage, conversationStages } from './conversation.rules.js';

/** One talk with one contact. It stands; a mistake is voided. */
@Entity('drive_conversations')
@Index('drive_conversations_by_day', ['driveId', 'talkedOn', 'id'])
@Index('drive_conversations_promised', ['followUpOn'], {
  where: 'follow_up_on IS NOT NULL AND voided_at IS NULL',
})
@Index('drive_conversations_contact', ['contactId', 'talkedOn'])
@Check('drive_conversations_follow_up_after', 'follow_up_on > talked_on')
@Check('drive_conversations_stages_known', `stages <@ ARRAY['${conversationStages.join(`', '`)}']`)
export class DriveConversation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drive_conversations_pk' })
  id!: string;

  @Column('uuid', { name: 'drive_id' })
  @ForeignKey('Drive', { name: 'drive_conversations_drive_fk' })
  driveId!: string;

  @Column('uuid', { name: 'contact_id' })
  @ForeignKey('DriveContact', { name: 'drive_conversations_contact_fk' })
  contactId!: string;

  @Column('uuid', { name: 'organizer_id', nullable: true })
  @Index('drive_conversations_organizer')
  @ForeignKey('Worker', { name: 'drive_conversations_organizer_fk' })
  organizerId!: string | null;

  @Column('date', { name: 'talked_on' })
  talkedOn!: Day;

  @Column('text', { array: true })
  stages!: ConversationStage[];

  /** issues, ask, commitment and note, under the drive’s own key */
  @Column('bytea', { name: 'told_sealed', nullable: true })
  toldSealed!: Buffer | null;

  @Column('date', { name: 'follow_up_on', nullable: true })
  followUpOn!: Day | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt!: Date | null;
}
