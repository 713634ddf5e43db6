import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { directionWord, pathWord } from './drive.words.js';
import { DrivePayload } from './drives.dto.js';
import { firstCommittee } from './drives.rules.js';
import { OpeningService } from './opening.service.js';
import { peopleNamed } from './people-named.js';
import { sectorsKnown } from './sectors.js';

/** Opening a drive: two custodians name its sites and its first committee, and are outside from then on. */
@Injectable()
export class DriveKind implements ProposalKind<DrivePayload>, OnModuleInit {
  readonly kind = 'drive';
  readonly payload = DrivePayload;
  readonly proposers = ['custodian'] as const;
  readonly approvers = ['custodian'] as const;
  readonly isDiscreet = true;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly opening: OpeningService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  /** nobody's log may show it: they find their mandate when it is done */
  concerns(): readonly string[] {
    return [];
  }

  /** @throws Problem 422 `drive.three_people`, `drive.site_unknown`, `drive.jurisdiction_unknown`, `drive.sector_unknown` */
  async check(tx: EntityManager, _proposer: Actor, payload: DrivePayload): Promise<void> {
    const { siteIds, jurisdiction, sector } = payload;
    const people = await peopleNamed(tx, payload);
    if (people.length !== firstCommittee) throw refused('workerIds', 'drive.three_people');
    if (siteIds.length === 0) throw refused('siteIds', 'drive.site_unknown');
    const sites = await tx.query<unknown[]>('SELECT FROM sites WHERE id = ANY($1)', [siteIds]);
    if (sites.length !== new Set(siteIds).size) throw refused('siteIds', 'drive.site_unknown');
    if (!/^[A-Z]{2}(-[A-Za-z]{2,10})?$/.test(jurisdiction))
      throw refused('jurisdiction', 'drive.jurisdiction_unknown');
    // mistyped, it would be held against the general rules, and nobody would know
    const sectors = await sectorsKnown(tx);
    if (sector && sectors.every(({ name }) => name !== sector))
      throw refused('sector', 'drive.sector_unknown');
  }

  /** The people as they are found today: a sign-in name may change hands. */
  async kept(tx: EntityManager, { signInNames, ...payload }: DrivePayload): Promise<DrivePayload> {
    const people = { signInNames: signInNames ?? null, workerIds: payload.workerIds ?? null };
    return { ...payload, workerIds: await peopleNamed(tx, people) };
  }

  async describe(tx: EntityManager, payload: DrivePayload) {
    const [found] = await tx.query<{ people: string | null; sites: string | null }[]>(
      `SELECT (SELECT string_agg(chosen_name, ', ' ORDER BY chosen_name COLLATE "C") FROM workers
               WHERE id = ANY($1)) AS people,
              (SELECT string_agg(name, ', ' ORDER BY name COLLATE "C") FROM sites WHERE id = ANY($2)) AS sites`,
      [payload.workerIds ?? [], payload.siteIds],
    );
    const { codeName, jurisdiction, sector } = payload;
    const particulars: Particular[] = [
      { label: 'drive.code_name', text: codeName },
      { label: 'drive.path', text: { code: pathWord(payload.path) } },
      { label: 'drive.jurisdiction', text: [jurisdiction, sector ?? ''].filter(Boolean).join(', ') },
      { label: 'drive.direction', text: { code: directionWord(payload.direction) } },
      { label: 'drive.sites', text: found?.sites ?? '' },
      { label: 'drive.first_committee', text: found?.people ?? '' },
    ];
    return { title: 'drive.open_title' as const, particulars };
  }

  async carryOut(tx: EntityManager, approved: Approved<DrivePayload>): Promise<{ driveId: string }> {
    return { driveId: await this.opening.open(tx, approved) };
  }
}

type Refusal =
  'drive.three_people' | 'drive.site_unknown' | 'drive.jurisdiction_unknown' | 'drive.sector_unknown';

function refused(field: string, code: Refusal): Problem {
  return new Problem(422, code, {}, [{ field: `payload.${field}`, code }]);
}
