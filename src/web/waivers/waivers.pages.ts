import type { Provider, Type } from '@nestjs/common';
import { NumberedMembers } from './numbered-members.service.js';
import { WaiversPagesController } from './waivers.controller.js';

export const waiversControllers: Type[] = [WaiversPagesController];
export const waiversProviders: Provider[] = [NumberedMembers];
