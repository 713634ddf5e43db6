import type { Provider, Type } from '@nestjs/common';
import { CardPages } from './card-pages.service.js';
import { CardPagesController } from './card.controller.js';
import { SigningPages } from './signing-pages.service.js';
import { SigningPagesController } from './signing.controller.js';
import { SupportPagesController } from './support.controller.js';

export const cardsControllers: Type[] = [SupportPagesController, SigningPagesController, CardPagesController];
export const cardsProviders: Provider[] = [CardPages, SigningPages];
