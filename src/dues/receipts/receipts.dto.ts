import { ApiProperty } from '@nestjs/swagger';
import { MoneyView } from '../../shared/money.js';

export class CheckedReceiptView {
  @ApiProperty({
    enum: ['issued', 'withdrawn'],
    example: 'issued',
    description: '`withdrawn`: issued and later withdrawn',
  })
  state!: string;

  @ApiProperty({ example: 'This receipt was issued.' })
  text!: string;

  @ApiProperty({ example: '17-42' })
  number!: string;

  @ApiProperty({ format: 'date' })
  receivedOn!: string;

  @ApiProperty({ type: MoneyView })
  amount!: MoneyView;

  @ApiProperty({ example: 'Kitchen Table', description: 'under whose plain name it was given' })
  outwardName!: string;
}
