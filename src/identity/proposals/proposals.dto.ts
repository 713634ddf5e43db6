import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Choice, DayField, Nested, PageQuery, Text } from '../../shared/fields.js';
import { type Language, say, worded } from '../../shared/messages/index.js';
import type { ListedProposal, ReadProposal } from './reading.service.js';

const views = ['waiting', 'mine', 'decided'] as const;

export class MeetingDecisionBody {
  @DayField({ description: 'the day of the meeting' })
  meetingOn!: string;

  @Text({ max: 2000, example: 'Elected by twelve of fourteen present.' })
  decision!: string;
}

export class NewProposalBody {
  @Text({ max: 50, example: 'legal-name' })
  kind!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'what the kind asks for; unknown fields are refused',
    example: { workerId: '6f1c1f0e-8f5e-4f0a-9d7c-0b3f4c1d2e3f', reason: 'A pension form needs it.' },
  })
  @IsObject()
  payload!: Record<string, unknown>;

  @Nested(() => MeetingDecisionBody, {
    optional: true,
    description: 'when nobody else holds the office that approves: two officers and a decision of a meeting',
  })
  vacancy?: MeetingDecisionBody | null;
}

export class RefusalBody {
  @Text({ max: 1000, example: 'We agreed not to give out names.' })
  reason!: string;
}

export class ProposalsQuery extends PageQuery {
  @Choice(views, { optional: true, description: 'what waits for me, what I proposed, what I decided' })
  view?: (typeof views)[number];
}

export class ProposedView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class ProposalSummaryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'legal-name' })
  kind!: string;

  @ApiProperty({ enum: views, example: 'waiting' })
  view!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Sasha (synthetic)' })
  proposedBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  proposedAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  meetingOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Casey (synthetic)' })
  decidedBy!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  approvedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  refusedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  withdrawnAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'what came of it' })
  resultId!: string | null;

  static of(proposal: ListedProposal): ProposalSummaryView {
    const { id, kind, view, proposedBy, proposedAt, expiresAt, meetingOn, decidedBy, resultId } = proposal;
    return {
      ...{ id, kind, view, proposedBy, meetingOn, decidedBy, resultId },
      proposedAt: proposedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      approvedAt: proposal.approvedAt?.toISOString() ?? null,
      refusedAt: proposal.refusedAt?.toISOString() ?? null,
      withdrawnAt: proposal.withdrawnAt?.toISOString() ?? null,
    };
  }
}

export class ParticularView {
  @ApiProperty({ example: 'Person' })
  label!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  text!: string;
}

export class ProposalView extends ProposalSummaryView {
  @ApiProperty({ example: 'Open the legal name of somebody' })
  title!: string;

  @ApiProperty({ type: [ParticularView] })
  particulars!: ParticularView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  meetingDecision!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  refusal!: string | null;

  @ApiProperty({ description: 'whether the reader may approve or refuse it now' })
  mayDecide!: boolean;

  static for(proposal: ReadProposal, language: Language): ProposalView {
    const { title, titleValues, particulars, meetingDecision, refusal, mayDecide } = proposal;
    return {
      ...ProposalSummaryView.of(proposal),
      title: say(language, title, titleValues),
      particulars: particulars.map(({ label, text }) => ({
        label: say(language, label),
        text: worded(language, text),
      })),
      ...{ meetingDecision, refusal, mayDecide },
    };
  }
}

export class ProposalPageView {
  @ApiProperty({ type: [ProposalSummaryView] })
  items!: ProposalSummaryView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
