import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Text } from '../shared/fields.js';

const mailbox = /^[^\s@]+@[^\s@]+$/;
export const longestEmail = 254;
const longestNotes = 20_000;

/** An address as people write them: whether it receives mail only a message can tell. */
export const isMailbox = (text: string): boolean => mailbox.test(text) && text.length <= longestEmail;

export class ContactBody {
  @Text({ optional: true, max: longestEmail, example: 'robin@example.org', description: 'null empties it' })
  @Matches(mailbox)
  email?: string | null;

  @Text({ optional: true, max: 50, example: '416 555 0100', description: 'null empties it' })
  phone?: string | null;
}

export class ContactView {
  @ApiProperty({ type: String, nullable: true, example: 'robin@example.org' })
  email!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '416 555 0100' })
  phone!: string | null;

  @ApiProperty({ example: 1 })
  version!: number;
}

export class NotesBody {
  @Text({
    optional: true,
    max: longestNotes,
    example: 'Prefers text messages after six.',
    description: 'null empties it. The person finds it in their own data: write what they may read',
  })
  text!: string | null;
}

export class NotesView {
  @ApiProperty({ type: String, nullable: true, example: 'Prefers text messages after six.' })
  text!: string | null;

  @ApiProperty({ example: 1 })
  version!: number;
}
