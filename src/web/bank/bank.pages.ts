import type { Provider, Type } from '@nestjs/common';

export const bankControllers: Type[] = [];
export const bankProviders: Provider[] = [];
