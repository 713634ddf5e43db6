import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BroughtDues, MemberDues } from '../../dues/index.js';
import { ManyEntries } from '../../ledger/index.js';
import { BroughtMemberships } from '../../memberships/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Touched } from './built-on.js';
import type { BookUndoingView } from './book-imports.dto.js';

interface Undone {
  broughtAt: Date;
  touched: readonly Touched[];
}

const membershipsAtOnce = 500;

/** Mirrors of a file's entries, releases of its months, its initiations void: some people at a time. */
@Injectable()
export class TakingBack {
  constructor(
    private readonly clock: Clock,
    private readonly memberships: BroughtMemberships,
    private readonly entries: ManyEntries,
    private readonly dues: BroughtDues,
    private readonly projection: MemberDues,
  ) {}

  async back(tx: EntityManager, actor: Actor, { broughtAt, touched }: Undone): Promise<BookUndoingView> {
    const view = { reversed: 0, released: 0, voided: 0, staying: 0 };
    const now = this.clock.now();
    for (let at = 0; at < touched.length; at += membershipsAtOnce) {
      const batch = touched.slice(at, at + membershipsAtOnce);
      const membershipIds = batch.map(({ membershipId }) => membershipId);
      const entryIds = batch.flatMap((member) => member.entryIds);
      view.reversed += await this.entries.reverse(tx, actor, entryIds, now);
      view.released += await this.dues.release(tx, actor, entryIds, now);
      view.voided += await this.memberships.void(tx, actor, { membershipIds, recordedAt: broughtAt, now });
      await this.projection.refreshAll(tx, membershipIds);
    }
    view.staying = touched.filter(({ wasInitiated }) => wasInitiated).length;
    return view;
  }
}
