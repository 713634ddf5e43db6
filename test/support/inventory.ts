import { readFileSync } from 'node:fs';

/** A line of the table in docs/security.md. */
export interface InventoryLine {
  /** `table.column` */
  column: string;
  purpose: string;
  kept: string;
}

/** What docs/security.md says about every column. */
export function readInventory(): InventoryLine[] {
  const text = readFileSync('docs/security.md', 'utf8');
  return [...text.matchAll(/^\| `([a-z_]+\.[a-z_0-9]+)`\s*\| (.+?)\s*\| (.+?)\s*\|$/gm)].map(
    ([, column = '', purpose = '', kept = '']) => ({ column, purpose, kept }),
  );
}

/** `30 days after its end` in milliseconds; null for what stays until something else happens. */
export function keptMs(kept: string): number | null {
  const found = /(?:^|: )(\d+) (day|hour)s? after /.exec(kept);
  const unitMs = found?.[2] === 'hour' ? 3_600_000 : 24 * 3_600_000;
  return found ? Number(found[1]) * unitMs : null;
}
