import { ClosingController } from './closing.controller.js';
import { ClosingService } from './closing.service.js';
import { DecidingService } from './deciding.service.js';
import { EndingKeysService } from './ending-keys.service.js';
import { GatheringService } from './gathering.service.js';

export const closingControllers = [ClosingController];
export const closingProviders = [GatheringService, DecidingService, EndingKeysService, ClosingService];
