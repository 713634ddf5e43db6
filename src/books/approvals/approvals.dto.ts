import { Count, Text } from '../../shared/fields.js';

const most = 100_000_000;

/** What a proposal to let a file in says: the answer of its dry run, and nothing of its content. */
export class BookImportPayload {
  @Text({ max: 64, min: 64, description: '`file.digest` of the dry run' })
  digest!: string;

  @Count({ max: most, example: 12, description: '`brought.people` of the dry run, and so on' })
  people!: number;

  @Count({ max: most, example: 14 })
  initiated!: number;

  @Count({ max: most, example: 288 })
  payments!: number;

  @Count({ max: most, example: 288 })
  months!: number;

  @Count({ max: 100_000_000_000, example: 633_600 })
  amountCents!: number;
}
