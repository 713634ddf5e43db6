import type { Provider, Type } from '@nestjs/common';

export const duesControllers: Type[] = [];
export const duesProviders: Provider[] = [];
