import { FreezingService } from './freezing.service.js';
import { RollsController } from './rolls.controller.js';
import { RollsReading } from './rolls.reading.js';
import { RollsService } from './rolls.service.js';

export const rollControllers = [RollsController];
export const rollExports = [RollsReading, RollsService];
export const rollProviders = [...rollExports, FreezingService];
