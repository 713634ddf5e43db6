import type { Provider, Type } from '@nestjs/common';
import { BankPagesController } from './bank.controller.js';
import { BankLinePages } from './line-pages.service.js';

export const bankControllers: Type[] = [BankPagesController];
export const bankProviders: Provider[] = [BankLinePages];
