import { say } from '../shared/messages/index.js';
import type { PictureFrame } from './frame.js';
import { writeFootnote, writeHeading, writeLegend, writeNothing } from './frame.js';
import type { BenefitCell } from './matrix.js';
import { writeMatrix } from './matrix.js';
import { Sheet, pictureId } from './sheet.js';
import { drawSvg } from './svg.js';
import { bandWords, shareOfBand } from './words.js';

export type { BenefitCell } from './matrix.js';

export interface BenefitGapsInput extends PictureFrame {
  /** Names of the benefits. */
  benefits: string[];
  /** Each with one cell for each benefit, in their order; a missing cell is drawn as hidden. */
  groups: { label: string; cells: BenefitCell[] }[];
}

const absent: BenefitCell = { state: 'hidden', share: null, posted: false };

/** With so few groups, benefits are the rows: it keeps the matrix in one piece. */
const groupsInOnePiece = 4;

/**
 * Who has which benefit: groups against benefits, each cell a published band in words on a step of grey, hidden, or
 * without enough data, and a mark where the employer posts the benefit. One SVG, 720 pixels wide; the same input gives
 * the same text. A matrix too wide for the sheet goes on below itself.
 */
export async function benefitGapsPicture(input: BenefitGapsInput): Promise<string> {
  const { language, benefits } = input;
  const groups = input.groups.map(({ label, cells }) => ({
    label,
    cells: benefits.map((_, place) => safeCell(cells[place] ?? absent)),
  }));
  const sheet = new Sheet(pictureId({ ...input, groups }));
  writeHeading(sheet, input);
  if (groups.length === 0 || benefits.length === 0) writeNothing(sheet, language);
  else {
    writeLegend(sheet, [
      { swatch: { fill: '#bbb' }, words: say(language, 'picture.share_legend') },
      { swatch: { pattern: 'hidden' }, words: say(language, 'picture.hidden') },
      { swatch: { shape: 'diamond' }, words: say(language, 'picture.posted_legend') },
    ]);
    const names = groups.map(({ label }) => label);
    const cell = (group: number, benefit: number) => groups[group]?.cells[benefit] ?? absent;
    if (groups.length <= groupsInOnePiece) {
      writeMatrix(sheet, language, {
        rows: benefits,
        columns: names,
        cell: (row, column) => cell(column, row),
      });
    } else writeMatrix(sheet, language, { rows: names, columns: benefits, cell });
  }
  writeFootnote(sheet, input);
  return drawSvg(sheet, [], { language, title: input.title, description: describe({ ...input, groups }) });
}

/** The cell without the share it must not show. */
function safeCell({ state, share, posted }: BenefitCell): BenefitCell {
  if (state === 'shown' && share !== null && shareOfBand(share)) return { state, share, posted };
  return { state: state === 'shown' ? 'hidden' : state, share: null, posted };
}

function describe({ language, benefits, groups }: BenefitGapsInput): string {
  const colon = language === 'fr' ? ' : ' : ': ';
  const hidden = groups.flatMap(({ cells }) => cells).filter(({ state }) => state === 'hidden').length;
  const values = { groups: groups.length, benefits: benefits.length, hidden };
  const sentence = ({ state, share, posted }: BenefitCell, place: number) => {
    const words =
      share !== null
        ? bandWords(language, share)
        : say(language, state === 'hidden' ? 'picture.hidden_short' : 'picture.not_enough');
    return `${benefits[place] ?? ''} ${words}${posted ? ` (${say(language, 'picture.posted_benefit')})` : ''}`;
  };
  return [
    say(language, 'picture.benefits_summary', values),
    ...groups.map(({ label, cells }) => `${label}${colon}${cells.map(sentence).join('; ')}.`),
  ].join(' ');
}
