import type { Provider, Type } from '@nestjs/common';
import { CheckPagesController } from './check.controller.js';
import { StatusPagesController } from './status.controller.js';

export const statusControllers: Type[] = [StatusPagesController, CheckPagesController];
export const statusProviders: Provider[] = [];
