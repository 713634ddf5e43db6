/** One contact turned out to be another; taking it back is a fact of its own. */
export interface Merge {
  goneId: string;
  keptId: string;
}

/**
 * Where each contact leads: to itself, or through the mergings in force to the one that is kept in the end. Each is
 * gone in one merging at most and never leads to itself, so that taking any of them back only cuts its own step.
 */
export function keptOf(contactIds: readonly string[], merges: readonly Merge[]): Map<string, string> {
  const step = new Map(merges.map(({ goneId, keptId }) => [goneId, keptId]));
  const end = (id: string): string => {
    let at = id;
    for (let next = step.get(at); next !== undefined; next = step.get(at)) at = next;
    return at;
  };
  return new Map(contactIds.map((id) => [id, end(id)]));
}
