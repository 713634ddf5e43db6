import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../../shared/actor.js';
import type { MessageCode, MessageValue, MessageValues } from '../../shared/messages/index.js';

/** A proposal as its kind's handler sees it when it is carried out. */
export interface Approved<Payload> {
  proposalId: string;
  payload: Payload;
  /** the worker who proposed it, and the account they did it with */
  proposedBy: { workerId: string; accountId: string };
  approver: Actor;
}

/** When a kind is asked whether its act is possible: a day that was to come may have passed since. */
export type Moment = 'proposing' | 'approving';

/** One line of what a second person is asked to look at: names and days in plain words, amounts as money. */
export interface Particular {
  label: MessageCode;
  text: MessageValue;
}

/**
 * One kind of dangerous act. The mechanism sees to it that two people are needed; the kind says which offices may
 * propose and which approve, checks the payload, words it for the second person and does it.
 */
export interface ProposalKind<Payload extends object = object> {
  /** like `mandate`, `legal-name`, `export`, `key-rotation`, `erasure`, `merge` */
  kind: string;
  /** class-validator DTO: unknown fields are refused */
  payload: new () => Payload;
  /** offices that may propose; `everyone` for acts about oneself (the kind's `check` sees to that) */
  proposers: readonly Role[] | 'everyone';
  /** offices that approve; after seven days any custodian, secretary, treasurer or trustee of the union may */
  approvers: readonly Role[];
  /**
   * The drive inside which it is proposed and approved: by two of its committee, and nobody else ever sees it. `check`
   * has to refuse whoever is not of that committee (`refuseOutsider`).
   */
  driveOf?(payload: Payload): string;
  /** never any other office's, however long it waits, and counted nowhere */
  isDiscreet?: boolean;
  /** whether two officers and a decision of a meeting may do it while the approving office stands empty */
  canFillVacancy?: boolean;
  /** Workers the act is about: they find it in their log. They may approve it. */
  concerns(payload: Payload): readonly string[];
  /** Workers whom the act is against: they neither approve nor refuse it. Runs as the program. */
  against?(tx: EntityManager, payload: Payload): Promise<readonly string[]>;
  /**
   * Is it possible at all, and may this actor ask for it: at proposing and again just before it is
   * carried out. Runs as the program. @throws Problem 404 or 422
   */
  check(tx: EntityManager, proposer: Actor, payload: Payload, moment: Moment): Promise<void>;
  /** What is kept of it once `check` let it pass: with the figures that the second person is to read, and no others. */
  kept?(tx: EntityManager, payload: Payload): Promise<Payload>;
  /** The title and the particulars that the second person reads. */
  describe(
    tx: EntityManager,
    payload: Payload,
  ): Promise<{ title: MessageCode; values?: MessageValues; particulars: Particular[] }>;
  /**
   * Does it, inside the approving transaction, as the program. What it returns is kept with the proposal (no content);
   * with a `driveId` the proposal is from then on that drive's alone.
   */
  carryOut(
    tx: EntityManager,
    approved: Approved<Payload>,
  ): Promise<{ resultId?: string; driveId?: string } | void>;
}

/** What the log keeps of a proposal beside its number: of a drive's, only which drive's it is. */
export function detailsOf(
  { kind, isDiscreet = false }: Pick<ProposalKind, 'kind' | 'isDiscreet'>,
  driveId: string | null,
): Record<string, unknown> {
  if (driveId !== null) return { drive: driveId };
  return isDiscreet ? {} : { kind };
}

/** Every kind there is; modules above register theirs in `onModuleInit`. */
@Injectable()
export class ProposalKinds {
  private readonly kinds = new Map<string, ProposalKind>();

  register<Payload extends object>(kind: ProposalKind<Payload>): void {
    if (this.kinds.has(kind.kind)) throw new Error(`two handlers for proposals of kind ${kind.kind}`);
    this.kinds.set(kind.kind, kind);
  }

  find(kind: string): ProposalKind | undefined {
    return this.kinds.get(kind);
  }

  all(): ProposalKind[] {
    return [...this.kinds.values()];
  }
}
