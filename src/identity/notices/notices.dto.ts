import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../../shared/messages/index.js';
import { say } from '../../shared/messages/index.js';
import type { ShownNotice } from './notices.service.js';

export class NoticeView {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'null for a line that follows from the facts and goes by itself',
  })
  id!: string | null;

  @ApiProperty({ example: 'session.all_ended' })
  code!: string;

  @ApiProperty({ example: 'Your other sessions were ended.' })
  text!: string;

  @ApiProperty({ type: String, nullable: true, example: '/p/pr' })
  href!: string | null;

  @ApiProperty({ example: false })
  urgent!: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  toldAt!: string | null;

  static of(notice: ShownNotice, language: Language): NoticeView {
    const { id, code, href, urgent, toldAt } = notice;
    const text = say(language, code, notice.values);
    return { id, code, text, href, urgent, toldAt: toldAt?.toISOString() ?? null };
  }
}

export class NoticesView {
  @ApiProperty({ type: [NoticeView] })
  items!: NoticeView[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'always null: one page holds all',
  })
  next!: null;
}
