import { officerRoles } from '../identity/index.js';
import type { MeView } from '../me/index.js';
import type { Role } from '../shared/actor.js';
import type { MessageCode } from '../shared/messages/index.js';

interface HomeLink {
  href: string;
  label: MessageCode;
  /** roles of the whole union, or roles in any scope; nobody named: everybody */
  ofUnion?: readonly Role[];
  anywhere?: readonly Role[];
  /** for whoever is in a drive, and for everybody once there is a public one */
  ofDrives?: boolean;
  /** also for whom a role waits for its second factor */
  evenWithheld?: boolean;
}

/** Where the first page leads, one line each; the page behind a link decides for itself who may read it. */
const links: readonly HomeLink[] = [
  { href: '/p/st', label: 'status_page.title' },
  { href: '/p/pay', label: 'pay_page.title', ofUnion: ['treasurer'], anywhere: ['delegate'] },
  {
    href: '/p/rp',
    label: 'report_page.title',
    ofUnion: ['treasurer', 'trustee'],
    anywhere: ['delegate'],
  },
  { href: '/p/cr', label: 'credential_page.title', ofUnion: ['secretary', 'treasurer', 'trustee'] },
  { href: '/p/rm', label: 'remittance_page.title', ofUnion: ['treasurer', 'trustee'] },
  { href: '/p/w', label: 'page.surveys', ofUnion: ['organizer', 'custodian'] },
  {
    href: '/p/rc',
    label: 'page.recoveries',
    ofUnion: ['secretary', 'custodian'],
    anywhere: ['steward'],
  },
  { href: '/p/mb', label: 'member_page.list', ofUnion: ['secretary', 'treasurer', 'trustee'] },
  { href: '/p/ms', label: 'member_page.own' },
  { href: '/p/br', label: 'member_page.branches' },
  { href: '/p/in', label: 'invitation_page.title', ofUnion: ['secretary'], anywhere: ['steward'] },
  { href: '/p/bo', label: 'book.title', ofUnion: ['treasurer', 'secretary'] },
  { href: '/p/bk', label: 'bank.title', ofUnion: ['treasurer'] },
  { href: '/p/f', label: 'factor_page.title' },
  { href: '/p/s', label: 'session.title' },
  { href: '/p/h', label: 'machine.title', ofUnion: ['secretary', 'custodian'] },
  { href: '/p/lg', label: 'log.title', ofUnion: ['trustee', 'secretary', 'custodian'] },
  {
    href: '/p/pr',
    label: 'proposal_page.title',
    ofUnion: ['treasurer', 'trustee', 'chair'],
    anywhere: ['steward', 'secretary', 'custodian', 'organizer', 'committee'],
  },
  { href: '/p/li', label: 'money_page.record_title', ofUnion: ['treasurer'] },
  { href: '/p/lo', label: 'money_page.give_title', ofUnion: ['treasurer'] },
  { href: '/p/le', label: 'money_page.entries', ofUnion: ['treasurer', 'trustee'] },
  { href: '/p/tb', label: 'money_page.trial_balance', ofUnion: ['treasurer', 'trustee'] },
  { href: '/p/mo', label: 'money_page.month_link', ofUnion: ['treasurer', 'trustee'] },
  { href: '/p/ex', label: 'export_page.files', ofUnion: ['secretary', 'organizer'], anywhere: ['steward'] },
  { href: '/p/co', label: 'own_data.corrections', anywhere: ['steward', 'secretary'] },
  { href: '/p/k', label: 'keys.page_title', ofUnion: ['custodian'] },
  { href: '/p/x', label: 'panic.title', ofUnion: officerRoles, evenWithheld: true },
  { href: '/p/mt', label: 'meeting.title' },
  { href: '/p/dr', label: 'drive_page.title', ofDrives: true },
  { href: '/p/ro', label: 'roll.title', ofUnion: ['secretary', 'trustee'], anywhere: ['chair'] },
  { href: '/p/ar', label: 'arrears.title', ofUnion: ['treasurer', 'trustee', 'secretary'] },
  { href: '/p/wv', label: 'waiver_page.title' },
  { href: '/p/wo', label: 'waiver_page.many_title', ofUnion: ['secretary', 'treasurer'] },
  { href: '/p/ru', label: 'union_rule.title' },
  { href: '/p/nt', label: 'reminder_page.title' },
  { href: '/p/da', label: 'delivery.page_title' },
  { href: '/p/me', label: 'own_data.me' },
  { href: '/p/looked', label: 'page.looked' },
  { href: '/p/kept', label: 'demand.title' },
];

interface HomeReader {
  me: MeView;
  /** roles that wait for their second factor */
  withheld: readonly Role[];
  hasPublicDrive: boolean;
}

/** The links somebody has a use for today. */
export function linksFor({ me: { mandates }, withheld, hasPublicDrive }: HomeReader): HomeLink[] {
  return links.filter(({ ofUnion = [], anywhere = [], evenWithheld = false, ofDrives = false }) => {
    if (ofDrives) return hasPublicDrive || mandates.some(({ scopeKind }) => scopeKind === 'drive');
    if (ofUnion.length + anywhere.length === 0) return true;
    if (evenWithheld && withheld.some((role) => ofUnion.includes(role))) return true;
    return mandates.some(
      ({ role, scopeKind }) =>
        anywhere.includes(role as Role) || (scopeKind === 'union' && ofUnion.includes(role as Role)),
    );
  });
}
