import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isBehindWall } from './database/walls.js';
import { IdentityModule, type NoticeLine, NoticesService } from './identity/index.js';
import { type Actor, scopeOf } from './shared/actor.js';

/** Tells those who answer for the union's records that the database would not stop a mistake of the program. */
@Injectable()
export class WallNotice implements OnModuleInit {
  private walled: Promise<boolean> | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'wall', linesFor: (actor) => this.linesFor(actor) });
  }

  /** As this process found it: who serves does not change while it does. */
  isWalled(): Promise<boolean> {
    this.walled ??= isBehindWall(this.db).catch((error: unknown) => {
      this.walled = null;
      throw error;
    });
    return this.walled;
  }

  private async linesFor(actor: Actor): Promise<NoticeLine[]> {
    if (!scopeOf(actor, ['secretary', 'custodian']).union || (await this.isWalled())) return [];
    return [{ code: 'wall.missing', urgent: true }];
  }
}

@Module({ imports: [IdentityModule], providers: [WallNotice] })
export class WallModule {}
