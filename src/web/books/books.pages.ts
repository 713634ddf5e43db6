import type { Provider, Type } from '@nestjs/common';

export const booksControllers: Type[] = [];
export const booksProviders: Provider[] = [];
