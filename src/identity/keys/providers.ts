import { ContactWishesController } from '../delivery/contact-wishes.controller.js';
import { ContactWishesService } from '../delivery/contact-wishes.service.js';
import { DeliveryAddressesController } from '../delivery/delivery-addresses.controller.js';
import { DeliveryAddressesService } from '../delivery/delivery-addresses.service.js';
import { KeyChangesService } from './key-changes.service.js';
import { KeyNotices } from './key-notices.service.js';
import { KeyOpeningsService } from './key-openings.service.js';
import { KeysController } from './keys.controller.js';

export const keyControllers = [KeysController, DeliveryAddressesController, ContactWishesController];

/** The keys' state and what a locked start still reaches: those that others use. */
export const keyServices = [
  KeyChangesService,
  KeyNotices,
  KeyOpeningsService,
  DeliveryAddressesService,
  ContactWishesService,
];
