import { describe, expect, it } from '@jest/globals';
import type { BenefitCell, BenefitGapsInput } from './benefit-gaps.js';
import { benefitGapsPicture } from './benefit-gaps.js';
import type { ComparisonPictureInput, ComparisonRow } from './comparison.js';
import { comparisonPicture } from './comparison.js';

/** The texts of an SVG, unescaped, after checking that it is well formed and takes nothing from outside. */
function texts(svg: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [token, closing, name, rest] of svg.matchAll(
    /<(\/?)([a-z][\w:-]*)((?:\s[\w:-]+="[^"<]*")*)\s*\/?>|[^<]+|</gi,
  )) {
    if (name === undefined) {
      expect(token.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/g, '')).not.toMatch(/[<&]/);
      found.push(
        token
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&'),
      );
    } else if (closing) expect(open.pop()).toBe(name);
    else {
      expect(name).toMatch(/^(svg|title|desc|defs|pattern|rect|path|circle|g|line|text)$/);
      expect(rest).not.toMatch(/href|\son|url\([^#]|NaN|undefined|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
      if (!token.endsWith('/>')) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return found;
}

const hidden = { shown: false, median: null, p25: null, p75: null, respondents: null };
const unusual = 'Maison <script>alert("1")</script> & l’Été 🧡 \u0000\ud800';

function row(label: string, changes: Partial<ComparisonRow> = {}): ComparisonRow {
  const figures = { shown: true, median: '19.25', p25: '18.00', p75: '21.50', respondents: '10-19' };
  return { label, ...figures, postedRates: [], ...changes };
}

function comparison(
  rows: ComparisonRow[],
  changes: Partial<ComparisonPictureInput> = {},
): ComparisonPictureInput {
  const yardsticks = [
    { code: 'minimumWage', from: '17.20', to: '17.60', label: 'minimum wage' } as const,
    { code: 'livingWage', from: '26.00', to: '27.20', label: 'living wage' } as const,
  ];
  return {
    language: 'en',
    title: 'Same work',
    subtitle: 'by employer',
    footnote: 'Our survey',
    yardsticks,
    rows,
    ...changes,
  };
}

const posted = [
  { hourly: '15.00', source: 'advert' },
  { hourly: '3.3333', source: 'ten dollars for three hours' },
];

describe('the picture an organizer hands out', () => {
  it('says every name, median, posted rate and yardstick, and what it is about', async () => {
    const rows = [
      row('Kit maker', { group: 'Eastside', postedRates: posted }),
      row('Driver', { ...hidden, note: 'covered' }),
    ];
    const said = texts(await comparisonPicture(comparison(rows, { synthetic: true }))).join('\n');
    for (const words of [
      'Same work',
      'by employer',
      'Our survey',
      'synthetic demo data',
      'Eastside',
      'Kit maker',
      '$19.25',
      '$18.00–$21.50',
      '10–19 answered',
      'posted: $15.00; $3.33',
      'Driver',
      'hidden to protect who answered',
      'covered',
      'minimum wage: $17.20 to $17.60',
      'living wage: $26.00 to $27.20',
      'the employer posts $15.00 (advert)',
    ])
      expect(said).toContain(words);
  });

  it('speaks French to who reads French', async () => {
    const input = comparison([row('Agente', { postedRates: posted }), row('Commis', hidden)], {
      language: 'fr',
      synthetic: true,
    });
    const svg = await comparisonPicture(input);
    const said = texts(svg).join('\n');
    for (const words of [
      '19,25\u00a0$',
      '18,00–21,50\u00a0$',
      'masqué pour protéger qui a répondu',
      '10–19 personnes',
      'affiché : 15,00\u00a0$; 3,33\u00a0$',
      'données de démonstration fictives',
    ])
      expect(said).toContain(words);
    expect(svg).toMatch(
      /<svg [^>]*role="img" lang="fr" aria-labelledby="(\w+)-title \1-description"><title id="\1-title">Same work<\/title><desc id="\1-description">Salaire horaire/,
    );
  });

  it('never holds a figure of a hidden row, not even through its id', async () => {
    const rowsOf = (median: string) => [
      row('Driver', { shown: false, median, p25: median, p75: median, respondents: median }),
    ];
    const svg = await comparisonPicture(comparison(rowsOf('77.25')));
    expect(svg).not.toContain('77.25');
    expect(svg).toBe(await comparisonPicture(comparison(rowsOf('88.75'))));
  });

  it('draws a row without its median as hidden', async () => {
    const said = texts(
      await comparisonPicture(comparison([row('Driver', { median: null, p25: '66.25' })])),
    ).join('\n');
    expect(said).toContain('hidden to protect who answered');
    expect(said).not.toContain('66.25');
  });

  it('prints any name as text, however long or strange', async () => {
    const long = 'Intervenantecommunautaire'.repeat(40);
    const said = texts(await comparisonPicture(comparison([row(unusual, { group: unusual }), row(long)])));
    expect(said.join('')).toContain('<script>alert("1")</script> & l’Été 🧡');
    expect(said.join('')).toContain(long);
  });

  it('is the same text every time', async () => {
    const input = comparison([row('Kit maker'), row('Driver', hidden)]);
    expect(await comparisonPicture(input)).toBe(await comparisonPicture(input));
  });

  it('is drawn of no rows, of hidden rows alone, and without yardsticks', async () => {
    expect(texts(await comparisonPicture(comparison([]))).join('')).toContain(
      'There is nothing to show yet.',
    );
    const all = comparison([row('a', hidden), row('b', hidden)], { yardsticks: [], language: 'fr' });
    expect(
      texts(await comparisonPicture(all)).filter((text) => text === 'masqué pour protéger qui a répondu'),
    ).toHaveLength(3);
  });

  it('names all of six hundred cells', async () => {
    const rows = Array.from({ length: 600 }, (_, place) =>
      row(`Class ${place}.`, { group: `Employer ${Math.floor(place / 12)}`, ...(place % 4 ? hidden : {}) }),
    );
    const drawn = texts((await comparisonPicture(comparison(rows))).replace(/<desc.*<\/desc>/, '')).join(' ');
    for (const { label } of rows) expect(drawn).toContain(label);
  });
});

describe('the picture of who has which benefit', () => {
  const shown: BenefitCell = { state: 'shown', share: '20 % or less', posted: true };
  const cells: BenefitCell[] = [
    shown,
    { state: 'hidden', share: '40-60 %', posted: false },
    { state: 'notEnough', share: null, posted: false },
  ];
  const matrix = (groups: number): BenefitGapsInput => ({
    language: 'fr',
    title: 'Avantages',
    benefits: ['Soins dentaires', 'Congés de maladie', 'Régime de retraite', 'Médicaments', unusual],
    groups: Array.from({ length: groups }, (_, place) => ({ label: `Groupe ${place} ${unusual}`, cells })),
  });

  it.each([1, 4, 5, 30])(
    'says each band, what is hidden and what is posted, of %d groups',
    async (groups) => {
      const said = texts(await benefitGapsPicture(matrix(groups))).join(' ');
      for (const words of [
        'Soins dentaires',
        'Congés de',
        '20 % ou moins',
        'masqué',
        'données insuffisantes',
        'affiché par l’employeur',
        `Groupe ${groups - 1}`,
      ])
        expect(said).toContain(words);
      expect(said).not.toContain('40–60 %');
    },
  );

  it('is drawn of nothing at all', async () => {
    expect(texts(await benefitGapsPicture(matrix(0))).join('')).toContain('Il n’y a encore rien à montrer.');
    expect(texts(await benefitGapsPicture({ ...matrix(2), benefits: [] })).join('')).toContain('Avantages');
  });
});
