import { ArrearsController } from './arrears.controller.js';
import { ArrearsService } from './arrears.service.js';

export const arrearsControllers = [ArrearsController];
export const arrearsProviders = [ArrearsService];
