import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type DeliveryAddress, openAddress } from '../../identity/index.js';
import { Keyring } from '../../keys/keyring.js';
import { Clock } from '../../shared/clock.js';
import { Settings } from '../../shared/settings.js';
import { DeliveryLimits } from '../delivery/limits.js';
import { compose, type Told } from './compose.js';
import { mailRoute } from './mail.js';
import { textRoute } from './text-route.js';

/** A message before it is in words. */
export interface Posted extends Omit<Told, 'signInAt'> {
  id: string;
  /** the plain name that stands outwards */
  fromName: string;
  address: Pick<DeliveryAddress, 'id' | 'addressSealed' | 'channel'>;
}

/** Puts what is told into its few words, under the name that stands outwards, and sends it. */
@Injectable()
export class MailService implements OnModuleDestroy {
  private readonly routes;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    limits: DeliveryLimits,
  ) {
    this.routes = { email: mailRoute(settings, limits), text: textRoute(settings) };
  }

  onModuleDestroy(): void {
    this.routes.email.close();
    this.routes.text.close();
  }

  /** @throws MailRefused when no further try can help */
  async post({ id, address, fromName, ...told }: Posted): Promise<void> {
    const { publicUrl } = this.settings;
    await this.routes[address.channel].send({
      ...compose({ ...told, signInAt: publicUrl ? new URL('/p', publicUrl).href : null }),
      ...{ id, fromName, language: told.language, sentAt: this.clock.now() },
      to: await openAddress(this.keyring, address),
    });
  }
}
