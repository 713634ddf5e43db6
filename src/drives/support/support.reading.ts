import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { type Day, daysAfter } from '../../shared/days.js';
import { paceDays, type Signers } from '../cards/signers.rules.js';
import { notBefore } from '../cards/validity.rules.js';
import { DriveAccess } from '../core/drive-access.js';
import { DriveLaw } from './drive-law.js';
import type { Asked } from './law.rules.js';
import type { SupportView } from './support.dto.js';
import { type Spread, supportOn } from './support.rules.js';
import { signersOfDrive, unitOfDrive } from './support.sql.js';
import { supportView } from './support.view.js';

interface UnitRow {
  estimate: { low: number; high: number } | null;
  committee: number;
  departments: Spread;
  shifts: Spread;
}

/** How strong a drive is. The numbers name nobody, so nobody's log tells of them. */
@Injectable()
export class SupportReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly law: DriveLaw,
  ) {}

  /** @throws Problem 404 */
  async of(actor: Actor, driveId: string, on: Day = actor.today): Promise<SupportView> {
    const drive = await this.access.see(actor, driveId);
    const asked = await this.law.on(drive, on);
    const { validity, thresholds } = asked;
    const [signers, { estimate, ...spread }] = await Promise.all([
      this.signers(driveId, on, validity),
      this.unit(driveId, on),
    ]);
    const support = supportOn({ ...{ on, signers, validity, estimate, thresholds }, ...spread });
    return supportView({ drive, asked, support, spread, on, language: actor.language });
  }

  private signers(driveId: string, on: Day, validity: Asked['validity']): Promise<Signers[]> {
    const from = notBefore(validity, daysAfter(on, -paceDays));
    return this.db.query<Signers[]>(signersOfDrive, [driveId, on, from]);
  }

  /** Mandates of others are beyond the reach of most: the program counts them. */
  private async unit(driveId: string, on: Day): Promise<UnitRow> {
    const [row] = await asProgram(() => this.db.query<UnitRow[]>(unitOfDrive, [driveId, on]));
    return row!;
  }
}
