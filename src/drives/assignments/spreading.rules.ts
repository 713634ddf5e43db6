import { type AssigningOrganizer, type Candidate, mayTalkTo } from './assignment.rules.js';

/** Where the search for room came from: an organizer gets a contact, who may come out of another's hands. */
interface Step {
  organizer: AssigningOrganizer;
  contactId: string;
  before: Step | null;
}

/**
 * Who talks to whom today. A promise is kept by who made it, whatever else they have, while they may. Everybody else
 * is spread, the most pressing first, until each organizer has `most`; nobody then holds two more than somebody who
 * could take one of theirs over, straight or by handing on (an optimal semi-matching: Harvey, Ladner, Lovász and
 * Tamir, 2006). The same facts give the same answer.
 */
export function spread(
  candidates: readonly Candidate[],
  organizers: readonly AssigningOrganizer[],
  most: number,
): Map<string, Candidate[]> {
  const inOrder = organizers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const spreading = new Spreading(inOrder, most);
  const open = candidates.filter((candidate) => !spreading.keepPromise(candidate));
  for (const candidate of open) {
    if (spreading.isFull()) break;
    spreading.add(candidate);
  }
  return spreading.result(candidates);
}

class Spreading {
  private readonly promised = new Map<string, number>();
  private readonly kept = new Map<string, string>();
  private readonly holderOf = new Map<string, string>();
  private readonly held = new Map<string, Map<string, Candidate>>();

  constructor(
    private readonly organizers: readonly AssigningOrganizer[],
    private readonly most: number,
  ) {
    for (const { id } of organizers) this.held.set(id, new Map());
  }

  keepPromise({ contact }: Candidate): boolean {
    const promiser = this.organizers.find(({ id }) => id === contact.followUp?.organizerId);
    if (!promiser || !mayTalkTo(promiser, contact)) return false;
    this.kept.set(contact.id, promiser.id);
    this.promised.set(promiser.id, (this.promised.get(promiser.id) ?? 0) + 1);
    return true;
  }

  isFull(): boolean {
    return this.organizers.every(({ id }) => this.load(id) >= this.most);
  }

  /** Finds the organizer with the least who can make room, and hands on along the way. */
  add(candidate: Candidate): void {
    let [best, least]: [Step | null, number] = [null, this.most];
    const reached = new Set<string>();
    let edge = this.takers(candidate, null, reached);
    while (edge.length > 0) {
      for (const step of edge) {
        const load = this.load(step.organizer.id);
        if (load < least) [best, least] = [step, load];
      }
      edge = edge.flatMap((step) =>
        [...this.held.get(step.organizer.id)!.values()].flatMap((held) => this.takers(held, step, reached)),
      );
    }
    if (best !== null) this.handOn(best, candidate);
  }

  result(candidates: readonly Candidate[]): Map<string, Candidate[]> {
    const given = new Map<string, Candidate[]>(this.organizers.map(({ id }) => [id, []]));
    for (const candidate of candidates) {
      const holder = this.kept.get(candidate.contact.id) ?? this.holderOf.get(candidate.contact.id);
      if (holder !== undefined) given.get(holder)!.push(candidate);
    }
    return given;
  }

  private takers({ contact }: Candidate, before: Step | null, reached: Set<string>): Step[] {
    const takers = this.organizers
      .filter(({ id }) => !reached.has(id))
      .filter((one) => mayTalkTo(one, contact));
    for (const { id } of takers) reached.add(id);
    return takers.map((organizer) => ({ organizer, contactId: contact.id, before }));
  }

  private handOn(last: Step, candidate: Candidate): void {
    for (let step: Step | null = last; step !== null; step = step.before) {
      const from = this.holderOf.get(step.contactId);
      const moved = from === undefined ? candidate : this.held.get(from)!.get(step.contactId)!;
      if (from !== undefined) this.held.get(from)!.delete(step.contactId);
      this.held.get(step.organizer.id)!.set(step.contactId, moved);
      this.holderOf.set(step.contactId, step.organizer.id);
    }
  }

  private load(id: string): number {
    return (this.promised.get(id) ?? 0) + this.held.get(id)!.size;
  }
}
