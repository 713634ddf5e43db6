import { ApiProperty } from '@nestjs/swagger';
import { assignmentReasons } from './assignment.rules.js';

export class AssignmentView {
  @ApiProperty({ format: 'uuid' })
  contactId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana, the tall one' })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '555 0142' })
  reach!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Drop-in' })
  department!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Nights' })
  shift!: string | null;

  @ApiProperty({ enum: assignmentReasons })
  reason!: (typeof assignmentReasons)[number];

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'for which day it was promised' })
  dueOn!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  lastTalkedOn!: string | null;

  @ApiProperty({ description: 'whether somebody talked with them today' })
  isDone!: boolean;
}

export class AssignmentsView {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: [AssignmentView], description: 'promises first, then who nobody talked to' })
  items!: AssignmentView[];
}
