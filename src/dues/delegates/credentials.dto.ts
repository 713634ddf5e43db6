import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, DayField, Identifier, PageQuery } from '../../shared/fields.js';
import { MoneyView } from '../../shared/money.js';
import { tillsForHandover } from './handover.rules.js';

export class NewCredentialBody {
  @Identifier({ description: 'who takes dues: a delegate of today' })
  workerId!: string;

  @Identifier({ description: 'another member, who answers for them' })
  sponsorId!: string;
}

export class CredentialLossBody {
  @DayField({ description: 'since when the paper is gone' })
  lostOn!: string;
}

export class IssuedCredentialView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 17, description: 'stands on every receipt' })
  number!: number;
}

export class CredentialsQuery extends PageQuery {}

export class DelegateBalancesQuery extends PageQuery {
  @DayField({ optional: true, description: 'in the evening of that day; left out: today' })
  on?: string;
}

class CredentialRowView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 17 })
  number!: number;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;

  @ApiProperty({ type: MoneyView })
  inHand!: MoneyView;
}

export class CredentialView extends CredentialRowView {
  @ApiProperty({ example: 'Sasha (synthetic)' })
  sponsor!: string;

  @ApiProperty({ format: 'date' })
  issuedOn!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  lostOn!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  clearedOn!: string | null;

  @ApiProperty({ description: 'whether the mandate is in force today: without it no dues are taken' })
  isDelegate!: boolean;

  @ApiProperty({ type: String, nullable: true, example: '2026-10', description: 'the last month reported' })
  reportedThrough!: string | null;

  @ApiProperty({ description: 'whether each report was accepted' })
  allAccepted!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'the first month whose report is late',
  })
  lateSince!: string | null;
}

export class CredentialPageView {
  @ApiProperty({ type: [CredentialView] })
  items!: CredentialView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class DelegateBalanceView extends CredentialRowView {}

export class DelegateBalancePageView {
  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: [DelegateBalanceView] })
  items!: DelegateBalanceView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class HandoverBody {
  @Identifier({ description: 'out of whose hand' })
  credentialId!: string;

  @Count({ min: 1, max: 100_000_000, example: 4400 })
  amountCents!: number;

  @DayField()
  happenedOn!: string;

  @Choice(tillsForHandover, { description: 'where the treasurer put it' })
  into!: (typeof tillsForHandover)[number];
}

export class HandoverView {
  @ApiProperty({ format: 'uuid', description: 'the entry in the book' })
  id!: string;

  @ApiProperty({ type: MoneyView, description: 'what is still in hand' })
  left!: MoneyView;
}
