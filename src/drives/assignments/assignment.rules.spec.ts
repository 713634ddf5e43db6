import { describe, expect, it } from '@jest/globals';
import { type AssignedContact, candidatesOn, mayTalkTo } from './assignment.rules.js';

const today = '2026-03-10';

function contact(id: string, of: Partial<AssignedContact> = {}): AssignedContact {
  return {
    ...{ id, isSupervisor: false, departmentId: null, isShielded: false },
    ...{ followUp: null, lastTalkedOn: null, isAssessed: false, ...of },
  };
}

describe('who is to be talked to', () => {
  it('is who was promised, by day, then who nobody talked to, then whose rating expired', () => {
    const contacts = [
      contact('expired', { lastTalkedOn: '2026-01-01' }),
      contact('longer', { lastTalkedOn: '2025-12-01' }),
      contact('new'),
      contact('late', { followUp: { organizerId: 'ana', dueOn: '2026-03-01' } }),
      contact('due', { followUp: { organizerId: 'ana', dueOn: today } }),
      contact('later', { followUp: { organizerId: 'ana', dueOn: '2026-03-11' } }),
      contact('known', { lastTalkedOn: '2026-03-01', isAssessed: true }),
      contact('shielded', { isShielded: true }),
    ];
    expect(candidatesOn(contacts, today).map((one) => [one.contact.id, one.reason])).toEqual([
      ['late', 'follow-up'],
      ['due', 'follow-up'],
      ['new', 'never-talked-to'],
      ['longer', 'expired'],
      ['expired', 'expired'],
    ]);
  });

  it('never is oneself, one’s own supervisor or somebody shielded', () => {
    const ana = {
      id: 'ana',
      own: { contactId: 'c-ana', departmentId: 'kits' },
      supervisorIds: new Set(['boss']),
    };
    expect(mayTalkTo(ana, contact('c-ana'))).toBe(false);
    expect(mayTalkTo(ana, contact('boss'))).toBe(false);
    expect(mayTalkTo(ana, contact('x', { isShielded: true }))).toBe(false);
    expect(mayTalkTo(ana, contact('x', { isSupervisor: true, departmentId: 'kits' }))).toBe(false);
    expect(mayTalkTo(ana, contact('x', { isSupervisor: true, departmentId: 'van' }))).toBe(true);
    expect(mayTalkTo(ana, contact('x', { departmentId: 'kits' }))).toBe(true);
  });
});
