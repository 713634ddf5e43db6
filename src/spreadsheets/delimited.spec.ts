import { describe, it, expect } from '@jest/globals';
import { Problem } from '../shared/errors.js';
import { reading, recognise, refusal } from './reading.fixture.js';
import { readSheet } from './read.js';

const rowsOf = async (text: string | Buffer) => (await reading(Buffer.from(text))).records;
const head = 'employer,job,pay\n';

describe('what a text file is written in', () => {
  const text = 'employer;job;pay\r\nVille-Marie;animé;18,50 €\r\n';
  const cases: [string, Buffer, string][] = [
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 as Excel writes it', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['big-endian UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['big-endian UTF-16 without a mark', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', Buffer.from(text.replace('€', '\x80'), 'latin1'), 'windows-1252'],
  ];
  it.each(cases)('%s is recognized and its accents and euro sign are right', async (_, bytes, encoding) => {
    const file = await reading(bytes);
    expect(file).toMatchObject({ encoding, delimiter: ';', sheet: null, headerLine: 1 });
    expect(file.head).toEqual(['employer', 'job', 'pay']);
    expect(file.records).toEqual([{ line: 2, cells: ['Ville-Marie', 'animé', '18,50 €'] }]);
  });

  it('curly quotes and dashes of Windows-1252 are those a person typed', async () => {
    const [record] = await rowsOf(Buffer.from('employer,job\nL\x92Anonyme,peer \x96 night\n', 'latin1'));
    expect(record!.cells).toEqual(['L’Anonyme', 'peer – night']);
  });

  it('a zero byte amid the text is left out', async () => {
    expect((await rowsOf(`${head}A\0,b,1\n`))[0]!.cells).toEqual(['A', 'b', '1']);
  });

  it('letters written with separate accents are composed', async () => {
    expect((await rowsOf(`${head}Cafe\u0301,b,1\n`))[0]!.cells[0]).toBe('Café');
  });
});

describe('what divides the cells', () => {
  it.each([',', ';', '\t', '|'])('%j is found, whatever the amounts look like', async (delimiter) => {
    const lines = [
      ['employer', 'job', 'pay'],
      ['A', '"x, y; z"', '"18,50"'],
      ['B', 'w', '19'],
    ];
    const file = await reading(Buffer.from(lines.map((cells) => cells.join(delimiter)).join('\n')));
    expect(file.delimiter).toBe(delimiter);
    expect(file.records.map(({ cells }) => cells)).toEqual([
      ['A', 'x, y; z', '18,50'],
      ['B', 'w', '19'],
    ]);
  });

  it('a first line sep=; is believed and is not a row', async () => {
    const file = await reading(Buffer.from('sep=;\r\nemployer;job,employer;pay\r\nA;b;1\r\n'));
    expect(file).toMatchObject({ delimiter: ';', headerLine: 2, head: ['employer', 'job,employer', 'pay'] });
    expect(file.records).toEqual([{ line: 3, cells: ['A', 'b', '1'] }]);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR alone', '\r'],
  ])('lines may end with %s, the last one with nothing', async (_, end) => {
    const records = await rowsOf(['employer,job,pay', 'A,b,1', '', 'C,d,2'].join(end));
    expect(records).toEqual([
      { line: 2, cells: ['A', 'b', '1'] },
      { line: 4, cells: ['C', 'd', '2'] },
    ]);
  });

  it('line ends may be mixed', async () => {
    const records = await rowsOf('employer,job\nA,b\r\nC,d\rE,f\n\r\nG,h');
    expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'A', 'b'],
      [3, 'C', 'd'],
      [4, 'E', 'f'],
      [6, 'G', 'h'],
    ]);
  });
});

describe('where the head stands', () => {
  it('titles and notes above it are passed over', async () => {
    const file = await reading(
      Buffer.from('Our "pay" survey,,\n\n"Filled in\nby hand",,\nemployer,job,pay\nA,b,1\n'),
    );
    expect(file).toMatchObject({ headerLine: 5, head: ['employer', 'job', 'pay'] });
    expect(file.records).toEqual([{ line: 6, cells: ['A', 'b', '1'] }]);
  });

  it('the first of two equal rows is the head, and one above the thirtieth row', async () => {
    expect((await reading(Buffer.from(`${head}${head}`))).headerLine).toBe(1);
    const within = await reading(Buffer.from(`${'a note\n'.repeat(29)}${head}A,b,1`));
    expect(within.headerLine).toBe(30);
    expect(await refusal(Buffer.from(`${'a note\n'.repeat(31)}${head}A,b,1`))).toBe('file.no_head');
  });

  it('empty names and the same name twice stay as they are', async () => {
    const file = await reading(Buffer.from('employer,,job,employer,\nA,x,b,C,\n'));
    expect(file.head).toEqual(['employer', '', 'job', 'employer', '']);
    expect(file.records[0]!.cells).toEqual(['A', 'x', 'b', 'C', '']);
  });

  it('without one, the treasurer is told what was found instead', async () => {
    const refused = readSheet(Buffer.from('name,phone\nAnn,555\n'), { fileName: 'list.csv', recognise });
    await expect(refused).rejects.toThrow(Problem);
    await expect(refused).rejects.toMatchObject({
      status: 422,
      code: 'file.no_head',
      values: { fileName: 'list.csv', found: 'name | phone' },
    });
  });
});

describe('rows', () => {
  it('a short one is filled up, empty cells beyond the head are dropped', async () => {
    expect((await rowsOf(`${head}A\nB,c,1,,\n`)).map(({ cells }) => cells)).toEqual([
      ['A', '', ''],
      ['B', 'c', '1'],
    ]);
  });

  it('one with more cells than the head has names is broken, never shifted, and those after it are read', async () => {
    expect(await rowsOf(`${head}A,b,18,50\nC,d,2\n`)).toEqual([
      { line: 2, cells: ['A,b,18,50'], broken: 'columns' },
      { line: 3, cells: ['C', 'd', '2'] },
    ]);
  });

  it('line ends inside a cell are kept, and the row’s line is where it begins', async () => {
    expect(await rowsOf(`${head}A,"b\r\nand\nmore",1\nC,d,2`)).toEqual([
      { line: 2, cells: ['A', 'b\r\nand\nmore', '1'] },
      { line: 5, cells: ['C', 'd', '2'] },
    ]);
  });

  it('spaces around a quoted cell are forgiven', async () => {
    expect((await rowsOf(`${head}A, "b, c" ,1\n`))[0]!.cells).toEqual(['A', 'b, c', '1']);
  });

  it.each([
    ['never closed', 'A,"b,1\nC,d,2\nE,f,3\n'],
    ['closed only by the quote of a row further down', 'A,"b,1\nC,d,2\n"E",f,3\n'],
    ['closed by a stray quote at the end of a row further down', 'A,"b,1\nC,d,2\nE,f,3"\n'],
    ['followed by rows that quote their cells', 'A,"b,1\nC,"d",2\nE,f,3\n'],
  ])('a quote %s costs its own row alone', async (_, text) => {
    const records = await rowsOf(head + text);
    expect(records[0]).toEqual({ line: 2, cells: ['A,"b,1'], broken: 'quote' });
    expect(records[1]).toEqual({ line: 3, cells: ['C', 'd', '2'] });
    expect(records[2]!.line).toBe(4);
  });

  it.each(['A,b"c,1', 'A,"b"c,1'])('a stray quote, %s, is not guessed away', async (row) => {
    expect(await rowsOf(`${head}${row}\nC,d,2`)).toEqual([
      { line: 2, cells: [row], broken: 'quote' },
      { line: 3, cells: ['C', 'd', '2'] },
    ]);
  });

  it('a quote within a cell between tabs is itself', async () => {
    expect(await rowsOf('employer\tjob\nA\tsaid "hi"\n')).toEqual([{ line: 2, cells: ['A', 'said "hi"'] }]);
  });

  it('a row of several lines with too many cells is broken as a whole', async () => {
    expect(await rowsOf(`${head}A,"b\nc",1,2\nC,d,2`)).toEqual([
      { line: 2, cells: ['A,"b\nc",1,2'], broken: 'columns' },
      { line: 4, cells: ['C', 'd', '2'] },
    ]);
  });

  it('text is kept to 10,000 characters, and the cut is marked', async () => {
    const whole = '😀'.repeat(10_000);
    const records = await rowsOf(`${head}A,${whole},1\nB,${whole}x,2\n`);
    expect(records[0]).toEqual({ line: 2, cells: ['A', whole, '1'] });
    expect(records[1]).toEqual({ line: 3, cells: ['B', whole, '2'], tooLong: [1] });
  });

  it('what looks like a formula is text', async () => {
    expect((await rowsOf(`${head}=1+1,@x,-5\n`))[0]!.cells).toEqual(['=1+1', '@x', '-5']);
  });

  it('they can be read twice', async () => {
    const file = await readSheet(Buffer.from(`${head}A,b,1\n`), { fileName: 'answers.csv', recognise });
    for (const time of ['once', 'twice']) {
      for await (const batch of file.records()) expect([time, batch.length]).toEqual([time, 1]);
    }
  });
});
