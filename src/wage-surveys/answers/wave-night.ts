import { Injectable } from '@nestjs/common';
import { ProgressService } from './progress.service.js';
import { WaveRewriting } from './rewriting.service.js';

/** What happens to waiting answers every night. */
@Injectable()
export class WaveNight {
  constructor(
    private readonly rewriting: WaveRewriting,
    private readonly progress: ProgressService,
  ) {}

  async pass(): Promise<void> {
    await this.rewriting.rewrite();
    await this.progress.recompute();
  }
}
