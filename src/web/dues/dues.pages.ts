import type { Provider, Type } from '@nestjs/common';
import { PayPagesController } from './pay.controller.js';
import { PayShowing } from './pay.showing.js';

export const duesControllers: Type[] = [PayPagesController];
export const duesProviders: Provider[] = [PayShowing];
