import { GeneralWaiverKind } from './general.kind.js';
import { HardshipWaiverKind } from './hardship.kind.js';
import { StrikeWaiverKind } from './strike.kind.js';
import { WaivingService } from './waiving.service.js';

/** Months that two people decide nobody has to pay. */
export const waiverProviders = [WaivingService, HardshipWaiverKind, StrikeWaiverKind, GeneralWaiverKind];
