import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printable, textWidth, wrap } from './text.js';

const style = { width: 240, size: 15, most: 10_000 };

describe('the names on a picture', () => {
  it('are measured no narrower than a common font sets them', () => {
    // Arial's own advance widths, in thousandths of the size.
    const helvetica = { 'Kit maker': 4056, 'Outreach worker': 7057, '$19.25': 3058, Intervenante: 5727 };
    for (const [name, thousandths] of Object.entries(helvetica)) {
      const set = (thousandths / 1000) * 15;
      expect(textWidth(name, 15)).toBeGreaterThanOrEqual(set);
      expect(textWidth(name, 15)).toBeLessThan(set * 1.3);
    }
  });

  it('count an accent or a family of emoji once', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('é', 10));
    expect(textWidth('👩‍👩‍👧', 10)).toBe(textWidth('🧡', 10));
  });

  it('lose nothing but blanks when they are broken into lines, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const lines = wrap(name, style);
        const bare = (text: string) => text.replace(/\s/g, '');
        expect(bare(lines.join(''))).toBe(bare(printable(name)));
        for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(240);
      }),
      { numRuns: process.env.TEST_LONG ? 5_000 : 500 },
    );
  });

  it('end in an ellipsis past the lines there are, without being wider', () => {
    const lines = wrap('Intervenante '.repeat(40), { ...style, most: 3 });
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(textWidth(lines[2] ?? '', 15)).toBeLessThanOrEqual(240);
  });

  it('hold nothing that XML forbids or that turns a name around', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        expect(printable(name)).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/,
        );
        expect(printable(`${name}\ud800`)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
    expect(printable(' a\n\tb\u0000c\u202ed ')).toBe('a b cd');
  });
});
