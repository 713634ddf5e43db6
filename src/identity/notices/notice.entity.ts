import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';

/** Something an account was told on its first page, until it is put away. Codes and values, never content. */
@Entity('notices')
@Index('notices_account', ['accountId', 'toldAt'])
export class Notice {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'notices_pk' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey('Account', { name: 'notices_account_fk' })
  accountId!: string;

  @Column('text')
  code!: MessageCode;

  @Column('jsonb')
  values!: MessageValues;

  @Column('text', { nullable: true })
  href!: string | null;

  @Column('timestamptz', { name: 'told_at' })
  toldAt!: Date;

  @Column('timestamptz', { name: 'put_away_at', nullable: true })
  putAwayAt!: Date | null;
}
