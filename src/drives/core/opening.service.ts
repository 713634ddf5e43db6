import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, MandatesService, NoticesService } from '../../identity/index.js';
import { Clock } from '../../shared/clock.js';
import { aYearAfter } from '../../shared/days.js';
import { codeNameOf, DriveSeals } from './drive-seals.js';
import { Drive } from './drive.entity.js';
import type { DrivePayload } from './drives.dto.js';
import type { DrivePath, RatingDirection } from './drives.rules.js';

/** A drive, its sites and its first committee, from what two custodians agreed on. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly clock: Clock,
    private readonly seals: DriveSeals,
    private readonly mandates: MandatesService,
    private readonly notices: NoticesService,
  ) {}

  /** @returns its id. Runs as the program. What comes of it is told to the committee alone. */
  async open(
    tx: EntityManager,
    { proposalId, payload, proposedBy, approver }: Approved<DrivePayload>,
  ): Promise<string> {
    const { codeName, path, jurisdiction, sector, direction, siteIds, workerIds } = payload;
    const people = workerIds ?? [];
    const id = randomUUID();
    const now = this.clock.now();
    await tx.insert(Drive, {
      id,
      path: path as DrivePath,
      ...{ jurisdiction, sector: sector ?? 'general' },
      direction: direction as RatingDirection,
      codeNameSealed: await this.seals.seal(id, codeNameOf(id), codeName),
      openedAt: now,
      ...{ publicOn: null, publicName: null, endedOn: null },
    });
    await tx.query(
      'INSERT INTO drive_sites (drive_id, site_id, added_at) SELECT $1, unnest($2::uuid[]), $3::timestamptz',
      [id, [...new Set(siteIds)], now],
    );
    for (const workerId of people) {
      await this.mandates.give(tx, approver, {
        ...{ workerId, role: 'committee', scopeKind: 'drive', scopeId: id },
        ...{ fromOn: approver.today, untilOn: aYearAfter(approver.today) },
        origin: { proposalId, proposedBy: proposedBy.workerId, approvedBy: approver.workerId! },
      });
    }
    await this.notices.tellWorkers(tx, people, { code: 'mandate.given_to_you', href: '/p/dr' });
    return id;
  }
}
