import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import { MapNamesService } from '../imports/map-names.service.js';
import {
  NameCollector,
  type NamesSeen,
  noPools,
  placeOf,
  unconfirmed,
} from '../imports/names-in-file.rules.js';
import type { AnswerValues } from '../reading/fields.rules.js';
import { surveyKeyOwner } from '../surveys/surveys.service.js';
import type { WaveAnswer } from '../wave.js';
import { openAnswer, sealAnswer } from './answer-seal.js';
import { type WaveSource, WaveSources } from './wave-sources.js';

const answersAtOnce = 500;

/** The answers by code, from the moment they are given until their survey closes. */
@Injectable()
export class HeldAnswersService implements WaveSource, OnModuleInit {
  constructor(
    private readonly keyring: Keyring,
    private readonly sources: WaveSources,
    private readonly mapNames: MapNamesService,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async hold(tx: EntityManager, surveyId: string, values: AnswerValues): Promise<void> {
    const id = randomUUID();
    const sealed = sealAnswer(await this.keyring.ensure(surveyKeyOwner(surveyId)), id, values);
    await tx.query('INSERT INTO wage_survey_held_answers (id, survey_id, sealed) VALUES ($1, $2, $3)', [
      id,
      surveyId,
      sealed,
    ]);
  }

  async *answers(tx: EntityManager, surveyId: string): AsyncIterable<WaveAnswer[]> {
    const known = await this.mapNames.known(tx);
    for await (const block of this.opened(tx, surveyId)) {
      yield block.map((values) => ({ respondent: null, ...placeOf(values, known), values }));
    }
  }

  /** The names typed in answers by code that are not on the map: they keep the survey open unless pooled. */
  async unconfirmedNames(tx: EntityManager, surveyId: string): Promise<NamesSeen> {
    const collector = new NameCollector();
    for await (const block of this.opened(tx, surveyId)) {
      for (const { employer, site, jobClass } of block) {
        if (employer !== null && jobClass !== null) collector.add(employer, site, jobClass);
      }
    }
    return unconfirmed({ seen: collector.finish(), pooled: noPools }, await this.mapNames.known(tx));
  }

  private async *opened(tx: EntityManager, surveyId: string): AsyncIterable<AnswerValues[]> {
    const key = await this.keyring.find(surveyKeyOwner(surveyId));
    const held = await tx.query<{ id: string }[]>(
      'SELECT id FROM wage_survey_held_answers WHERE survey_id = $1 ORDER BY id',
      [surveyId],
    );
    if (held.length > 0 && !key) throw new Error(`the keyring has no key for survey ${surveyId}`);
    for (let from = 0; from < held.length; from += answersAtOnce) {
      const rows = await tx.query<{ id: string; sealed: Buffer }[]>(
        'SELECT id, sealed FROM wage_survey_held_answers WHERE id = ANY($1::uuid[]) ORDER BY id',
        [held.slice(from, from + answersAtOnce).map(({ id }) => id)],
      );
      yield rows.map(({ id, sealed }) => openAnswer(key!, id, sealed));
    }
  }
}
