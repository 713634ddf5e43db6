import type { Provider, Type } from '@nestjs/common';

export const statusControllers: Type[] = [];
export const statusProviders: Provider[] = [];
