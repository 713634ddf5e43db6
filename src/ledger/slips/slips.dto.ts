import { ApiProperty } from '@nestjs/swagger';

export class SlipUploadBody {
  @ApiProperty({ type: String, format: 'binary', description: 'JPEG, PNG, WebP or PDF, at most 8 MiB' })
  file!: unknown;
}

export class AddedSlipView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
