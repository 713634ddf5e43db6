import type { Provider, Type } from '@nestjs/common';
import { ActionPages } from './action-pages.service.js';
import { ActionPagesController } from './action.controller.js';
import { ActionsPagesController } from './actions.controller.js';
import { RetaliationPagesController } from './retaliations.controller.js';
import { TakingPartPagesController } from './taking-part.controller.js';

export const actionsControllers: Type[] = [
  ActionsPagesController,
  ActionPagesController,
  TakingPartPagesController,
  RetaliationPagesController,
];
export const actionsProviders: Provider[] = [ActionPages];
