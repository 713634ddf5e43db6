import { Matches } from 'class-validator';
import { CountParameter, Text } from '../../shared/fields.js';

export class AddressForm {
  @Text({ min: 0, max: 254 })
  @Matches(/^([^\s@]+@[^\s@]+)?$/)
  address!: string;

  @CountParameter()
  version!: number;
}

export class KeyChangeForm {
  @Text({ max: 1000 })
  reason!: string;
}
