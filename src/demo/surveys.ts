import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { daysAfter } from '../shared/days.js';
import { BringingService, ClosingService, SurveysService } from '../wage-surveys/index.js';
import { demoAnswersSheet } from './answers.js';

const wave = { length: 45, ago: 60 };

/** One closed survey, brought as a spreadsheet and closed like any other, and one that is open now. */
export async function loadDemoSurveys(app: INestApplicationContext, organizer: Actor): Promise<void> {
  const { today } = organizer;
  const surveys = app.get(SurveysService, { strict: false });
  const closed = await surveys.create(organizer, {
    title: 'Last wave (synthetic)',
    opensOn: daysAfter(today, -wave.ago - wave.length),
    closesOn: daysAfter(today, -wave.ago),
  });
  await app.get(BringingService, { strict: false }).bring(organizer, closed.id, {
    upload: { fileName: 'answers.csv', bytes: demoAnswersSheet(), fields: {} },
    dryRun: false,
    mapping: {},
    settings: { weeksPerYear: 52, defaultHoursPerWeek: 40, confirmNewNames: false },
    language: 'en',
  });
  await app.get(ClosingService, { strict: false }).close(organizer, closed.id, { poolUnconfirmed: true });
  await surveys.create(organizer, {
    title: 'This wave (synthetic)',
    opensOn: daysAfter(today, -7),
    closesOn: daysAfter(today, wave.length),
  });
}
