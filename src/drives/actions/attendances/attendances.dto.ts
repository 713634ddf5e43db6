import { ApiProperty } from '@nestjs/swagger';
import { Identifiers, PageQuery, Text } from '../../../shared/fields.js';

export class ActionAttendancesQuery extends PageQuery {
  @Text({ optional: true, max: 100, min: 0, example: 'ana', description: 'part of a name' })
  search?: string;
}

export class ActionAttendancesBody {
  @Identifiers({ description: 'contacts who came' })
  came!: string[];

  @Identifiers({ description: 'contacts who stayed away' })
  stayedAway!: string[];
}

export class ActionAttendanceView {
  @ApiProperty({ format: 'uuid' })
  contactId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana, the tall one' })
  name!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, example: true, description: 'null: nobody wrote it down' })
  came!: boolean | null;
}

export class ActionAttendancePageView {
  @ApiProperty({ type: [ActionAttendanceView] })
  items!: ActionAttendanceView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
