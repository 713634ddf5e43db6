import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../http/if-match.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CurrentActor } from '../current-actor.js';
import { DeliveryAddressBody, DeliveryAddressView } from './delivery-addresses.dto.js';
import { DeliveryAddressesService } from './delivery-addresses.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/delivery-address')
@SignedIn()
export class DeliveryAddressesController {
  constructor(private readonly addresses: DeliveryAddressesService) {}

  /** Where I want to be reminded; version 0 when I gave no address. */
  @Get()
  @ApiOkResponse({ type: DeliveryAddressView })
  async own(@CurrentActor() actor: Actor): Promise<DeliveryAddressView> {
    return DeliveryAddressView.of(await this.addresses.own(actor));
  }

  /** Give an address, in place of the version that was read. */
  @Put()
  @ApiOkResponse({ type: DeliveryAddressView })
  async give(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() { address }: DeliveryAddressBody,
  ): Promise<DeliveryAddressView> {
    return DeliveryAddressView.of(await this.addresses.give(actor, address, version));
  }

  /** Be reminded on the first page only. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor): Promise<void> {
    await this.addresses.remove(actor);
  }
}
