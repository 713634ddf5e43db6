import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WaveAnswer } from '../wave.js';

/** Where answers of a wave wait until it closes: given by code, or brought in files. */
export interface WaveSource {
  /**
   * Every answer it holds for the survey, in blocks, the places looked up on the confirmed map of this moment.
   * Reads only; ends without one when there are none.
   */
  answers(tx: EntityManager, surveyId: string): AsyncIterable<WaveAnswer[]>;
}

/** All the sources there are: each adds itself in its `onModuleInit`. */
@Injectable()
export class WaveSources {
  private readonly sources: WaveSource[] = [];

  add(source: WaveSource): void {
    this.sources.push(source);
  }

  /** Every answer of the wave, source after source: never to be kept in this order. */
  async *answers(tx: EntityManager, surveyId: string): AsyncIterable<WaveAnswer[]> {
    for (const source of this.sources) yield* source.answers(tx, surveyId);
  }
}
