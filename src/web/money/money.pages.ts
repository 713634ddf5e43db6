import type { Provider, Type } from '@nestjs/common';

export const moneyControllers: Type[] = [];
export const moneyProviders: Provider[] = [];
