import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Text } from '../../shared/fields.js';
import type { OwnAddress } from './delivery-addresses.service.js';

export class DeliveryAddressBody {
  @Text({
    max: 254,
    example: 'robin@example.org',
    description: 'of a mailbox, or the number of a phone from + on',
  })
  @Matches(/^([^\s@]+@[^\s@]+|\+\d{7,15})$/)
  address!: string;
}

export class DeliveryAddressView {
  @ApiProperty({ example: 'email' })
  channel!: string;

  @ApiProperty({ type: String, nullable: true, example: 'robin@example.org' })
  address!: string | null;

  @ApiProperty({ example: 1, description: '0 without an address' })
  version!: number;

  static of({ channel, address, version }: OwnAddress): DeliveryAddressView {
    return { channel, address, version };
  }
}
