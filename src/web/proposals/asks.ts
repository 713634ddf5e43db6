import { type Actor, type Role, scopeOf } from '../../shared/actor.js';
import type { Say } from '../page.js';

/** What somebody may propose from a page of its own, by the offices they hold. */
export function asksOf(actor: Actor, say: Say): { href: string; title: string }[] {
  const holds = (...roles: Role[]): boolean => actor.mandates.some(({ role }) => roles.includes(role));
  return [
    ...(holds('secretary') ? [{ href: '/p/na', title: say('mandate.title') }] : []),
    ...(holds('secretary', 'custodian', 'trustee')
      ? [{ href: '/p/m', title: say('proposal_page.mandates') }]
      : []),
    ...(holds('secretary', 'steward') ? [{ href: '/p/nb', title: say('legal_name.title') }] : []),
    ...(scopeOf(actor, ['secretary', 'steward']).union ? [{ href: '/p/nc', title: say('merge.title') }] : []),
    ...(scopeOf(actor, ['secretary']).union ? [{ href: '/p/nd', title: say('erasure.title') }] : []),
    ...(scopeOf(actor, ['secretary', 'treasurer']).union
      ? [
          { href: '/p/wo', title: say('waiver_page.many_title') },
          { href: '/p/ru', title: say('rule.title') },
        ]
      : []),
    ...(scopeOf(actor, ['custodian']).union
      ? [
          { href: '/p/k', title: say('keys.change_title') },
          { href: '/p/do', title: say('drive.open_title') },
        ]
      : []),
  ];
}
