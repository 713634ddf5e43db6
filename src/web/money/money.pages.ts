import type { Provider, Type } from '@nestjs/common';
import { BalancePagesController } from './balance.controller.js';
import { EntriesPagesController } from './entries.controller.js';
import { GivingPagesController } from './giving.controller.js';
import { MoneyForms } from './money-forms.service.js';
import { RecordingPagesController } from './recording.controller.js';

export const moneyControllers: Type[] = [
  BalancePagesController,
  EntriesPagesController,
  GivingPagesController,
  RecordingPagesController,
];
export const moneyProviders: Provider[] = [MoneyForms];
