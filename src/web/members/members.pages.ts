import type { Provider, Type } from '@nestjs/common';
import { BranchesPagesController } from './branches.controller.js';
import { MemberPages } from './member-pages.service.js';
import { MembersPagesController } from './members.controller.js';
import { OwnMembershipPagesController } from './own.controller.js';

export const membersControllers: Type[] = [
  MembersPagesController,
  OwnMembershipPagesController,
  BranchesPagesController,
];
export const membersProviders: Provider[] = [MemberPages];
