import type { Provider, Type } from '@nestjs/common';

export const membersControllers: Type[] = [];
export const membersProviders: Provider[] = [];
