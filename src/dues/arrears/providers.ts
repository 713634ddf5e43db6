import { ArrearsController } from './arrears.controller.js';
import { ArrearsReminders } from './arrears.reminders.js';
import { ArrearsService } from './arrears.service.js';

export const arrearsControllers = [ArrearsController];
export const arrearsExports = [ArrearsService];
export const arrearsProviders = [...arrearsExports, ArrearsReminders];
