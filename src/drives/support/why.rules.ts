import type { Day } from '../../shared/days.js';
import type { MessageCode, PlainValues } from '../../shared/messages/index.js';
import type { Asked, Course } from './law.rules.js';
import type { Support } from './support.rules.js';

export interface Why {
  code: MessageCode;
  values: PlainValues;
}

/** The steps behind the numbers: who was counted, of how many, by which rules. */
export function whyOf(
  { signed, unit, isOutgrown }: Support,
  { validity, law, thresholds }: Asked,
  { on, jurisdiction, isCertification }: { on: Day; jurisdiction: string; isCertification: boolean },
): Why[] {
  const why: Why[] = [{ code: 'drive_support.signed', values: { people: signed, day: on } }];
  why.push(...whyCount(validity, { jurisdiction, isCertification }));
  if (unit === null) why.push({ code: 'drive_support.unit_unknown', values: {} });
  else {
    why.push({ code: 'drive_support.unit', values: { ...unit } });
    if (isOutgrown) why.push({ code: 'drive_support.unit_outgrown', values: {} });
  }
  if (isCertification && law === null)
    why.push({ code: 'drive_support.law_unknown', values: { jurisdiction } });
  if (law) why.push(...whyCourse(law));
  const ofLaw = [validity, law?.voteWithin, law?.bar].filter((one) => one !== null && one !== undefined);
  const recalled = [...thresholds.filter(({ origin }) => origin === 'law'), ...ofLaw];
  const citations = new Set(recalled.filter(({ verified }) => !verified).map(({ citation }) => citation));
  for (const citation of citations) why.push({ code: 'drive_support.unverified', values: { citation } });
  return why;
}

/** What comes after a filing. */
function whyCourse({ win, voteWithin, bar }: Course): Why[] {
  const why: Why[] = win ? [{ code: `drive_support.win_of_${win}`, values: {} }] : [];
  if (voteWithin) {
    const { days, citation } = voteWithin;
    why.push({ code: 'drive_support.vote_within', values: { days, citation } });
  }
  if (bar) why.push({ code: 'drive_support.bar', values: { months: bar.months, citation: bar.citation } });
  return why;
}

function whyCount(
  validity: Asked['validity'],
  { jurisdiction, isCertification }: { jurisdiction: string; isCertification: boolean },
): Why[] {
  if (!isCertification) return [{ code: 'drive_support.never_lapse', values: {} }];
  if (validity === null) return [{ code: 'drive_support.validity_unknown', values: { jurisdiction } }];
  const { months, citation, counted } = validity;
  return [
    {
      code:
        counted === 'from-signing' ? 'drive_support.validity_signing' : 'drive_support.validity_application',
      values: { months, citation },
    },
  ];
}
