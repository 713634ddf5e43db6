import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { reading, runs } from './reading.fixture.js';
import { writeXlsx } from './write.js';

const head = ['employer', 'job', 'pay', 'comments'];
const delimiters = [',', ';', '\t', '|'];
const lineEnds = ['\n', '\r\n', '\r'];

const encoders: Record<string, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': (text) =>
    Buffer.from(`${text}\xe9`.replaceAll('€', '\x80').replaceAll('’', '\x92'), 'latin1'),
};

const latin = [
  'a',
  'Z',
  '9',
  ' ',
  'é',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  '=',
  "'",
  '€',
  '’',
];
const wide = [...latin, 'e\u0301', '漢', '😀', '\ufeff', 'ᐃᓄᒃᑎᑐᑦ'];
const cellOf = (units: string[]) =>
  fc.array(fc.constantFrom(...units), { maxLength: 8 }).map((parts) => parts.join(''));

function quoted(cell: string): string {
  return /["\r\n,;\t|]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

describe('any table of texts', () => {
  it.each(Object.keys(encoders))(
    'written as %s with any delimiter is read back cell for cell',
    async (encoding) => {
      const encode = encoders[encoding]!;
      const cell = cellOf(encoding === 'windows-1252' ? latin : wide);
      const row = fc.tuple(fc.constant('A'), cell, cell, cell);
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { minLength: 1, maxLength: 12 }),
          fc.constantFrom(...delimiters),
          fc.constantFrom(...lineEnds),
          async (rows, delimiter, end) => {
            let line = 1;
            const text = [head, ...rows].map((cells) => cells.map(quoted).join(delimiter) + end);
            const expected = rows.map((cells, index) => {
              line += text[index]!.split(/\r\n|\n|\r/).length - 1;
              return { line, cells: cells.map((value) => value.normalize('NFC')) };
            });
            const { records, ...file } = await reading(encode(text.join('')));
            // The letter that makes Windows-1252 certain is a last row of its own.
            if (encoding === 'windows-1252') expect(records.pop()!.cells).toEqual(['é', '', '', '']);
            expect(records).toEqual(expected);
            expect(file).toMatchObject({ delimiter, head, headerLine: 1 });
            expect(encoding).toContain(file.encoding);
          },
        ),
        runs(60),
      );
    },
  );

  it.each(Object.keys(encoders))(
    'larger than one piece of reading, in %s, loses nothing where pieces meet',
    async (encoding) => {
      for (const shift of ['', 'a', 'ab', 'abc']) {
        const mark = encoding === 'windows-1252' ? '€' : '😀é';
        const rows = Array.from({ length: 16_000 }, (_, at) => [
          'A',
          `${mark},"${at}"\r\n${mark}`,
          `${mark}${at}`,
          'x',
        ]);
        const text = [[...head, shift], ...rows]
          .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
          .join('');
        const { records } = await reading(encoders[encoding]!(text));
        const read = records.slice(0, rows.length);
        expect(read.findIndex(({ line }, at) => line !== 2 * at + 2)).toBe(-1);
        expect(read.findIndex(({ cells }, at) => cells.join() !== [...rows[at]!, ''].join())).toBe(-1);
      }
    },
  );

  it('written as a workbook is read back cell for cell', async () => {
    const cell = cellOf(wide.filter((unit) => !unit.includes('\r')));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const table = rows.map((cells) => ['A', ...cells.map((text) => text.replace(/^[=\t]+/, ''))]);
        const columns = head.map((name) => ({ head: name, kind: 'text' as const }));
        const { records } = await reading(await writeXlsx({ columns, rows: table }));
        expect(records).toEqual(
          table.map((cells, row) => ({ line: row + 2, cells: cells.map((text) => text.normalize('NFC')) })),
        );
      }),
      runs(12),
    );
  });
});

describe('any one broken row', () => {
  const word = fc.constantFrom('a', 'peer worker', '19', '"c, d"', '"say ""e"""', '');
  const good = fc.tuple(fc.constant('A'), word, word, word);
  const bad = fc.constantFrom(
    'A,"b,1,x',
    '"A,b,1,x',
    'A,b,1,"x',
    'A,b"c,1,x',
    'A,"b"c,1,x',
    'A,b,1,x,y',
    'A,b,1,x"',
  );

  it('never takes another row with it, nor shifts its cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(good, { minLength: 1, maxLength: 9 }),
        bad,
        fc.nat(9),
        async (rows, broken, nat) => {
          const place = nat % (rows.length + 1);
          const lines = rows.map((cells) => cells.join(','));
          lines.splice(place, 0, broken);
          const { records } = await reading(Buffer.from([head.join(','), ...lines, ''].join('\n')));
          expect(records.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 2));
          expect(records[place]).toMatchObject({ cells: [broken] });
          expect(records[place]!.broken).toBeDefined();
          const others = records.filter((_, index) => index !== place);
          expect(others.map(({ cells }) => cells.map(quoted))).toEqual(rows.map((cells) => [...cells]));
        },
      ),
      runs(300),
    );
  });
});
