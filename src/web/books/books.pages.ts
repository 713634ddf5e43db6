import type { Provider, Type } from '@nestjs/common';
import { BooksPagesController } from './books.controller.js';

export const booksControllers: Type[] = [BooksPagesController];
export const booksProviders: Provider[] = [];
