import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { Keyring } from '../../keys/keyring.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { seal, type SealedPlace, unseal } from '../../shared/sealing.js';
import { Settings } from '../../shared/settings.js';
import { type Channel, DeliveryAddress } from './delivery-address.entity.js';

/** An address somebody gave for neutral reminders. */
export interface OwnAddress {
  channel: Channel;
  /** null when none was given */
  address: string | null;
  /** 0 without an address */
  version: number;
}

/** One's own delivery address. It opens while everything else is locked, and only it. */
@Injectable()
export class DeliveryAddressesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly audit: AuditService,
    private readonly settings: Settings,
  ) {}

  async own(actor: Actor): Promise<OwnAddress> {
    const row = await this.rowOf(actor);
    if (!row) return { channel: 'email', address: null, version: 0 };
    const address = await openAddress(this.keyring, row);
    return { channel: row.channel, address, version: row.version };
  }

  /** Another in place of the one that was read; 0 for the first. @throws Problem 412 `entry.stale`, 422 `delivery.no_gateway` */
  async give(actor: Actor, address: string, version: number): Promise<OwnAddress> {
    if (!actor.accountId) throw nothingHere();
    const channel = channelOf(address);
    if (channel === 'text' && !this.settings.textGatewayUrl) throw noGateway();
    const row = await this.rowOf(actor);
    if ((row?.version ?? 0) !== version) throw new Problem(412, 'entry.stale');
    const id = row?.id ?? randomUUID();
    const { key, index } = await this.keyring.delivery();
    const addressSealed = seal(key, placeOf(id), address);
    const addressIndex = index.of('delivery_addresses.address', address.toLowerCase());
    return this.db.transaction(async (tx) => {
      const [written] = await tx.query<{ version: number }[]>(
        `INSERT INTO delivery_addresses AS d (id, account_id, channel, address_sealed, address_index, created_at)
         SELECT $1, $2, $7, $3, $4, $5
         ON CONFLICT (account_id) DO UPDATE SET channel = excluded.channel, address_sealed = excluded.address_sealed,
           address_index = excluded.address_index, stopped_at = NULL, version = d.version + 1
         WHERE d.version = $6 AND d.id = excluded.id
         RETURNING version`,
        [id, actor.accountId, addressSealed, addressIndex, this.clock.now(), version, channel],
      );
      if (!written) throw new Problem(412, 'entry.stale');
      await this.audit.record(tx, actor, { action: 'delivery_address.given', subjectId: id });
      return { channel, address, version: written.version };
    });
  }

  async remove(actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { affected } = await tx.delete(DeliveryAddress, { accountId: actor.accountId ?? '' });
      if (!affected) throw nothingHere();
      await this.audit.record(tx, actor, { action: 'delivery_address.removed' });
    });
  }

  private rowOf({ accountId }: Actor): Promise<DeliveryAddress | null> {
    if (!accountId) return Promise.resolve(null);
    return this.db.manager.findOneBy(DeliveryAddress, { accountId });
  }
}

/** Nothing that has no @ in it is a mailbox. */
function channelOf(address: string): Channel {
  return address.includes('@') ? 'email' : 'text';
}

function noGateway(): Problem {
  const code = 'delivery.no_gateway';
  return new Problem(422, code, {}, [{ field: 'address', code }]);
}

/** What lies under the key of its own, for its owner and for what is sent to them. */
export async function openAddress(
  keyring: Keyring,
  { id, addressSealed }: Pick<DeliveryAddress, 'id' | 'addressSealed'>,
): Promise<string> {
  const { key } = await keyring.delivery();
  return unseal(key, placeOf(id), addressSealed).toString();
}

function placeOf(row: string): SealedPlace {
  return { table: 'delivery_addresses', column: 'address_sealed', row };
}
