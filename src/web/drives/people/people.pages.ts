import type { Provider, Type } from '@nestjs/common';
import { ContactPages } from './contact-pages.service.js';
import { ContactPagesController } from './contact.controller.js';
import { ListPages } from './list-pages.service.js';
import { ListsPagesController } from './lists.controller.js';
import { NumbersPagesController } from './numbers.controller.js';
import { PeopleFrame } from './people-frame.service.js';
import { PairsPagesController } from './pairs.controller.js';
import { PeoplePagesController } from './people.controller.js';
import { StructureTestPagesController } from './tests.controller.js';
import { TalksPagesController } from './talks.controller.js';

export const peopleControllers: Type[] = [
  TalksPagesController,
  PeoplePagesController,
  ContactPagesController,
  PairsPagesController,
  NumbersPagesController,
  ListsPagesController,
  StructureTestPagesController,
];
export const peopleProviders: Provider[] = [PeopleFrame, ContactPages, ListPages];
