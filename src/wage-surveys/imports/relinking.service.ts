import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileNamesService } from './file-names.service.js';
import { WaveService } from './wave.service.js';

/** What follows for the wave from a person's word. The caller holds the survey's lock. */
@Injectable()
export class RelinkingService {
  constructor(
    private readonly wave: WaveService,
    private readonly names: FileNamesService,
  ) {}

  /** A row came in or fell out: its names, and what it displaces. */
  async afterDecision(
    tx: EntityManager,
    { surveyId, importId }: { surveyId: string; importId: string },
  ): Promise<void> {
    const files = await this.wave.files(tx, surveyId);
    await this.names.refresh(tx, importId, files);
    await this.wave.link(tx, surveyId, files);
  }

  /** Two spellings may have become one, or a file is gone. */
  async afterChange(tx: EntityManager, surveyId: string): Promise<void> {
    await this.wave.link(tx, surveyId);
  }
}
