import type { Structure } from './lattice.js';

/** Hidden cells that share lines, directly or through others; shown cells are known and separate them. */
export function componentsOf(structure: Structure, hidden: readonly boolean[]): number[][] {
  const parent = structure.cells.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[place] = root;
    return root;
  };
  for (const line of structure.lines) {
    const [first, ...others] = [line.total, ...line.parts].filter((place) => hidden[place]);
    for (const other of others) parent[rootOf(other)] = rootOf(first ?? other);
  }
  const components = new Map<number, number[]>();
  hidden.forEach((isHidden, place) => {
    if (!isHidden) return;
    const root = rootOf(place);
    const members = components.get(root);
    if (members === undefined) components.set(root, [place]);
    else members.push(place);
  });
  return [...components.values()];
}
