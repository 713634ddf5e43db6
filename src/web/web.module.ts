import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MeModule } from '../me/index.js';
import { RulesModule } from '../rules/index.js';
import { DocsController } from './docs.controller.js';
import { HomeController } from './home.controller.js';
import { PagesService } from './pages.service.js';
import { SignInController } from './sign-in.controller.js';

@Module({
  imports: [RulesModule, IdentityModule, MeModule],
  controllers: [DocsController, HomeController, SignInController],
  providers: [PagesService],
})
export class WebModule {}
