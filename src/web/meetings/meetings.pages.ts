import type { Provider, Type } from '@nestjs/common';

export const meetingsControllers: Type[] = [];
export const meetingsProviders: Provider[] = [];
