import { Problem } from '../../shared/errors.js';
import type { Dimension } from '../closing/groups.rules.js';
import { isDimension } from '../closing/groups.rules.js';

/**
 * What a table is broken down by, in the order asked for; a site brings its employer along, just before it.
 * @throws Problem 400 `request.invalid` with `comparison.unknown_group` for anything that is no group of the survey
 */
export function dimensionsAskedFor(by: string, groups: readonly string[]): Dimension[] {
  const words = [...new Set(by.split(',').map((word) => word.trim()))];
  const asked = words.map((word) => {
    if (isDimension(word) && groups.includes(word)) return word;
    throw refusal(word, groups);
  });
  const withEmployer = asked.includes('employer')
    ? asked
    : asked.flatMap((one): Dimension[] => (one === 'site' ? ['employer', 'site'] : [one]));
  return employerFirst(withEmployer);
}

/** A site's column can only be read after its employer's. */
function employerFirst(asked: Dimension[]): Dimension[] {
  if (!asked.includes('site') || asked.indexOf('employer') < asked.indexOf('site')) return asked;
  return asked.flatMap((one): Dimension[] => {
    if (one === 'employer') return [];
    return one === 'site' ? ['employer', 'site'] : [one];
  });
}

function refusal(word: string, groups: readonly string[]): Problem {
  const values = { group: word.slice(0, 80), groups: groups.join(', ') };
  return new Problem(400, 'request.invalid', {}, [{ field: 'by', code: 'comparison.unknown_group', values }]);
}
