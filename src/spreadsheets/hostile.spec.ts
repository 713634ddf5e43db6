import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { reading, refusal, runs } from './reading.fixture.js';
import { writeCsv, writeXlsx, type Table } from './write.js';

const table: Table = {
  columns: [
    { head: 'employer', kind: 'text' },
    { head: 'job', kind: 'text' },
    { head: 'pay', kind: 'number' },
  ],
  rows: Array.from({ length: 20 }, (_, row) => [`Agency ${row}`, 'peer, "night"\nworker', 15 + row / 4]),
};

describe('what is no spreadsheet', () => {
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const cases: [string, Buffer, string][] = [
    ['nothing', Buffer.alloc(0), 'file.empty'],
    ['blank lines', Buffer.from('\ufeff\r\n  \r\n\r\n'), 'file.empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file.not_a_spreadsheet'],
    ['a PDF', Buffer.from('%PDF-1.7\nemployer,job\n'), 'file.not_a_spreadsheet'],
    ['a web page', Buffer.from('\n<!DOCTYPE html><table><tr><td>employer'), 'file.not_a_spreadsheet'],
    ['bytes', Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 32)), 'file.not_a_spreadsheet'],
    ['an old Excel workbook', compound, 'file.old_excel'],
    [
      'a workbook with a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'file.protected',
    ],
    ['half a zip', Buffer.from('PK\x03\x04 and no more'), 'file.damaged'],
  ];
  it.each(cases)('%s is refused with what to do about it', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});

describe('files that somebody or something spoiled', () => {
  const spoiled = (good: Buffer) =>
    fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 12,
      })
      .chain((changes) =>
        fc.nat(good.length).map((kept) => {
          const bytes = Buffer.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          return kept % 3 === 0 ? bytes.subarray(0, kept) : bytes;
        }),
      );

  it('a CSV is read or refused, with a second of work', async () => {
    await fc.assert(
      fc.asyncProperty(spoiled(writeCsv(table)), async (bytes) => {
        const began = process.cpuUsage();
        await refusal(bytes);
        expect(process.cpuUsage(began).user / 1e6).toBeLessThan(1);
      }),
      runs(200),
    );
  });

  it('a workbook is read or refused', async () => {
    const good = await writeXlsx(table);
    await fc.assert(
      fc.asyncProperty(spoiled(good), async (bytes) => {
        await refusal(bytes);
      }),
      runs(20),
    );
  });

  it.each([
    ['a million quotes', '"'.repeat(1_000_000)],
    ['a million commas', ','.repeat(1_000_000)],
    ['a million quoted line ends', 'a,"\n'.repeat(250_000)],
    ['a million open quotes', '"""x\n'.repeat(200_000)],
    ['one endless line', 'x'.repeat(20_000_000)],
    ['one endless cell', `"${'word '.repeat(20)}\n`.repeat(1) + `${'word '.repeat(20)}\n`.repeat(100_000)],
    ['one endless row', '"x",\t'.repeat(2_000_000)],
  ])('%s below a head take no longer than they should', async (_, text) => {
    const began = process.cpuUsage();
    const { records } = await reading(Buffer.from(`employer,job,pay\n${text}\nA,b,1\n`));
    expect(records.length).toBeGreaterThan(0);
    // work, not time: where much else runs that is another thing; a reading that looks back takes minutes of it
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(15);
  });
});
