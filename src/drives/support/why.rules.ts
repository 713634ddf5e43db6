import type { Day } from '../../shared/days.js';
import type { MessageCode, PlainValues } from '../../shared/messages/index.js';
import type { Asked } from './law.rules.js';
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
  if (law?.win) why.push({ code: `drive_support.win_of_${law.win}`, values: {} });
  const recalled = [...thresholds.filter(({ origin }) => origin === 'law'), ...(validity ? [validity] : [])];
  const citations = new Set(recalled.filter(({ verified }) => !verified).map(({ citation }) => citation));
  for (const citation of citations) why.push({ code: 'drive_support.unverified', values: { citation } });
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
