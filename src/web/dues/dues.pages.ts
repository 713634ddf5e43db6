import type { Provider, Type } from '@nestjs/common';
import { HardshipPagesController } from './hardship.controller.js';
import { PayPagesController } from './pay.controller.js';
import { PayShowing } from './pay.showing.js';

export const duesControllers: Type[] = [HardshipPagesController, PayPagesController];
export const duesProviders: Provider[] = [PayShowing];
