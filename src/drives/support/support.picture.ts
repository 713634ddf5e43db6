import { Injectable } from '@nestjs/common';
import { gatesPicture } from '../../pictures/gates.js';
import { RulesService } from '../../rules/index.js';
import { type Language, say } from '../../shared/messages/index.js';
import type { SupportView, ThresholdView } from './support.dto.js';
import type { Measure, ThresholdCode, ThresholdState } from './thresholds.rules.js';

/** Cards against gates, to look at or to print. Its title tells nothing of what it is about, and it names nobody. */
@Injectable()
export class SupportPicture {
  constructor(private readonly rules: RulesService) {}

  async draw(language: Language, { on, unit, committee, thresholds }: SupportView): Promise<string> {
    const profile = await this.rules.profile();
    const whole: Record<Measure, number> = {
      signed: unit?.high ?? 0,
      committee: unit?.high ?? 0,
      departments: committee.departments.total,
      shifts: committee.shifts.total,
    };
    const gate = ({ code, measure, count, needed, state }: ThresholdView) => ({
      label: say(language, gateLabel(code)),
      ...{ count, needed, of: whole[measure as Measure] },
      state: say(language, stateWord(state)),
    });
    return gatesPicture({
      language,
      title: say(language, 'drive_support.title'),
      subtitle: say(language, 'drive_support.on', { day: on }),
      footnote: say(language, 'drive_support.legend'),
      ...(profile?.demo ? { synthetic: true } : {}),
      gates: thresholds.map(gate),
    });
  }
}

function gateWord(code: string) {
  const words = {
    'committee-share': 'committee_share',
    'committee-departments': 'committee_departments',
    'committee-shifts': 'committee_shifts',
    'signed-share': 'signed_share',
    vote: 'vote',
    'automatic-may': 'automatic_may',
    'automatic-must': 'automatic_must',
  } as const;
  return words[code as ThresholdCode];
}

/** One word on how a threshold stands. */
export function stateWord(state: string) {
  const words = {
    met: 'drive_support.met',
    'not-met': 'drive_support.not_met',
    uncertain: 'drive_support.uncertain',
  } as const;
  return words[state as ThresholdState];
}

/** What a threshold is about. */
export function gateLabel(code: string) {
  return `drive_support.gate_${gateWord(code)}` as const;
}
