import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { RulesModule } from '../rules/index.js';
import { WaveSources } from './answers/wave-sources.js';

@Module({
  imports: [AuditModule, RulesModule],
  controllers: [],
  providers: [WaveSources],
  exports: [WaveSources],
})
export class WageSurveysModule {}
