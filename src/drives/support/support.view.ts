import type { Day } from '../../shared/days.js';
import { type Language, say } from '../../shared/messages/index.js';
import type { HeldDrive } from '../core/drive-access.js';
import type { Asked } from './law.rules.js';
import { paceDays } from '../cards/signers.rules.js';
import type { SupportView, ThresholdView } from './support.dto.js';
import { type Spread, type Support } from './support.rules.js';
import { whyOf } from './why.rules.js';

export interface SupportTold {
  drive: HeldDrive;
  asked: Asked;
  support: Support;
  spread: { committee: number; departments: Spread; shifts: Spread };
  on: Day;
  language: Language;
}

/** The answer to "how strong are we", with its reasons. */
export function supportView({ drive, asked, support, spread, on, language }: SupportTold): SupportView {
  const { signed, unit, sharePerMille, committeePerMille, lapsing } = support;
  const { path, jurisdiction } = drive;
  const isCertification = path === 'certification';
  return {
    on,
    signed: { low: signed, high: signed },
    unit,
    perMille: sharePerMille,
    thresholds: thresholdsIn(language, asked, support),
    committee: {
      ...{ people: spread.committee, perMille: committeePerMille },
      ...{ departments: spread.departments, shifts: spread.shifts },
    },
    lapsing,
    filing: { ...support.filing, text: filingIn(language, support, isCertification) },
    why: whyOf(support, asked, { on, jurisdiction, isCertification }).map(({ code, values }) => ({
      ...{ code, text: say(language, code, values), values },
    })),
  };
}

function thresholdsIn(language: Language, asked: Asked, { judged }: Support): ThresholdView[] {
  return judged.map(({ share, code, needed, count, state, measure, origin, comparator }, place) => {
    const { citation, verified } = asked.thresholds[place]!;
    const least = say(language, `drive_support.of_${measure}`, {
      share: (share.part * 100) / share.of,
      more: say(language, comparator === '>' ? 'drive_support.more_than' : 'drive_support.at_least'),
    });
    const text =
      needed === null
        ? say(language, 'drive_support.needed_unknown', { least, count })
        : say(language, `drive_support.needed_${state === 'not-met' ? 'not_met' : state}`, {
            ...{ least, count, low: needed.low, high: needed.high },
          });
    return {
      ...{ code, origin, measure, comparator, ...share, state, count, needed },
      ...{ text, citation, verified },
    };
  });
}

function filingIn(language: Language, { filing }: Support, isCertification: boolean): string {
  const { on, reason, needed, newPeople } = filing;
  const what = say(language, isCertification ? 'drive_support.a_filing' : 'drive_support.a_demand');
  const values = { what, people: newPeople, days: paceDays, needed: needed ?? 0, day: on ?? '' };
  if (on !== null) return say(language, 'drive_support.safe_from', values);
  if (reason === 'no-estimate') return say(language, 'drive_support.no_estimate', values);
  return say(
    language,
    reason === 'no-pace' ? 'drive_support.no_pace' : 'drive_support.not_within_a_year',
    values,
  );
}
