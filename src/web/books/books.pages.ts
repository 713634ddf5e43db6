import type { Provider, Type } from '@nestjs/common';
import { BookAskingController } from './asking.controller.js';
import { BooksPagesController } from './books.controller.js';

export const booksControllers: Type[] = [BooksPagesController, BookAskingController];
export const booksProviders: Provider[] = [];
