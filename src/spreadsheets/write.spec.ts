import { describe, it, expect } from '@jest/globals';
import { reading } from './reading.fixture.js';
import { writeCsv, writeXlsx, type Table } from './write.js';

const table: Table = {
  title: "Wages: 2026/'27 [draft]",
  columns: [
    { head: 'employer', kind: 'text' },
    { head: '=job', kind: 'text' },
    { head: 'pay', kind: 'number' },
  ],
  rows: [
    ['=HYPERLINK("http://x")', 'Élan; "night"', 18.5],
    ['+1', '-1', -0.21],
    ['@x', '\tx', '19.50'],
    ['\rx', 'two\r\nlines', '=1'],
    [null, 'a', Number.NaN],
  ],
};

describe('what is handed out as a file', () => {
  it('opens in Excel with its accents, and no text of it is ever a formula', () => {
    expect(writeCsv(table).toString()).toBe(
      [
        '\ufeffemployer',
        "'=job",
        'pay\r\n"\'=HYPERLINK(""http://x"")"',
        '"Élan; ""night"""',
        "18.5\r\n'+1",
        "'-1",
        "-0.21\r\n'@x",
        '"\'\tx"',
        '19.50\r\n"\'\rx"',
        '"two\r\nlines"',
        "'=1\r\n",
        'a',
        '\r\n',
      ].join(','),
    );
  });

  it('stays harmless where Excel divides by semicolons', () => {
    const rows = [['x;=1+1;y', 'a\n@b', 0.1 + 0.2]];
    expect(writeCsv({ ...table, rows }).toString()).toContain(`"x;'=1+1;y","a\n'@b",0.3\r\n`);
  });

  it('holds the same as a workbook, its numbers as numbers', async () => {
    const file = await reading(
      await writeXlsx({ ...table, columns: [...table.columns, { head: 'job', kind: 'text' }] }),
    );
    expect(file.sheet).toBe("Wages  2026 '27  draft");
    expect(file.head).toEqual(['employer', "'=job", 'pay', 'job']);
    expect(file.records.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['\'=HYPERLINK("http://x")', 'Élan; "night"', '18.5'],
      ["'+1", "'-1", '-0.21'],
      ["'@x", "'\tx", '19.5'],
      [expect.stringContaining("'"), expect.stringContaining('two'), "'=1"],
      ['', 'a', ''],
    ]);
  });
});
