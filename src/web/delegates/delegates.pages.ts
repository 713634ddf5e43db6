import type { Provider, Type } from '@nestjs/common';

export const delegatesControllers: Type[] = [];
export const delegatesProviders: Provider[] = [];
