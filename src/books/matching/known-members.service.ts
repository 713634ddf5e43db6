import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fold } from '../../shared/texts.js';
import { AddressMarks } from '../../workers/index.js';
import type { RowReading } from '../reading/row-reading.js';
import type { KnownMember } from './known-member.js';
import { People } from './people.js';

interface KnownRow {
  id: string;
  name_key: string;
  marks: string[] | null;
  is_erased: boolean;
  memberships: [string, number | null][] | null;
}

/** Everybody a file may speak of. */
@Injectable()
export class KnownMembers {
  constructor(private readonly addresses: AddressMarks) {}

  /** Whom the rows may be about, ready to be compared with them. */
  async among(tx: EntityManager, rows: readonly RowReading[]): Promise<People> {
    const emails = new Set<string>();
    const names = new Set<string>();
    const numbers = new Set<number>();
    for (const { person } of rows) {
      if (person.email !== null) emails.add(person.email);
      if (person.name !== '') names.add(fold(person.name));
      if (person.number !== null) numbers.add(person.number);
    }
    const marks = await this.addresses.of([...emails]);
    return new People(await known(tx, { marks: [...marks.values()].flat(), names, numbers }), marks);
  }
}

/** By address, name or number; under a name or an address from before a merging too. */
async function known(
  tx: EntityManager,
  { marks, names, numbers }: { marks: string[]; names: Set<string>; numbers: Set<number> },
): Promise<KnownMember[]> {
  const rows = await tx.query<KnownRow[]>(
    `WITH wanted AS (
       SELECT coalesce(w.merged_into, w.id) AS id FROM workers w
       WHERE w.erased_at IS NULL AND w.email_index = ANY($1::bytea[])
       UNION
       SELECT coalesce(w.merged_into, w.id) FROM workers w
       WHERE w.erased_at IS NULL AND w.name_key COLLATE "C" = ANY($2::text[])
       UNION
       SELECT m.worker_id FROM memberships m WHERE m.number = ANY($3::integer[]))
     SELECT w.id, w.name_key, w.erased_at IS NOT NULL AS is_erased,
            (SELECT array_agg(encode(a.email_index, 'hex')) FROM workers a
             WHERE (a.id = w.id OR a.merged_into = w.id) AND a.email_index IS NOT NULL) AS marks,
            (SELECT jsonb_agg(jsonb_build_array(m.id, m.number) ORDER BY m.number NULLS LAST, m.created_at)
             FROM memberships m WHERE m.worker_id = w.id) AS memberships
     FROM workers w JOIN wanted USING (id) ORDER BY w.created_at, w.id`,
    [marks.map((mark) => Buffer.from(mark, 'hex')), [...names], [...numbers]],
  );
  return rows.map((row) => ({
    workerId: row.id,
    nameKey: row.name_key,
    marks: row.marks ?? [],
    isErased: row.is_erased,
    memberships: (row.memberships ?? []).map(([id, number]) => ({ id, number })),
  }));
}
