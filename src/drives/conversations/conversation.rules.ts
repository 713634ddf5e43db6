import type { Day } from '../../shared/days.js';

/** What a one-on-one goes through; one rarely covers all. */
export const conversationStages = ['agitate', 'educate', 'inoculate', 'organize', 'uplift'] as const;
export type ConversationStage = (typeof conversationStages)[number];

/** What was said, as it is sealed. */
export interface Told {
  issues: string | null;
  ask: string | null;
  commitment: string | null;
  note: string | null;
}

export const toldFields = ['issues', 'ask', 'commitment', 'note'] as const;

/** The stages in their order, each once. */
export function inOrder(stages: readonly ConversationStage[]): ConversationStage[] {
  return conversationStages.filter((stage) => stages.includes(stage));
}

/** Whether anything of it is worth a key. */
export function isTold(told: Told): boolean {
  return toldFields.some((field) => told[field] !== null);
}

/** A follow-up is another day. */
export function isFollowUp(talkedOn: Day, followUpOn: Day): boolean {
  return followUpOn > talkedOn;
}
