import { describe, expect, it } from '@jest/globals';
import { type ActionTime, callsOf, troubleWith } from './action.rules.js';

const march: ActionTime = { heldOn: '2026-12-10', startsAt: '18:30', dueOn: null, timedOn: '2026-11-21' };
const told = (time: Partial<ActionTime>): string[] =>
  callsOf({ ...march, ...time }).map(({ part, to, on, at }) => `${part} ${to} ${on} ${at}`);

describe('when people are told of an action', () => {
  it('is the evening before and that morning', () => {
    expect(told({})).toEqual(['eve role 2026-12-09 18:00', 'day role 2026-12-10 08:00']);
    expect(told({ startsAt: null })).toEqual(told({}));
  });

  it('is two hours before what begins early, and not the day before', () => {
    expect(told({ startsAt: '09:15' })[1]).toBe('day role 2026-12-10 07:15');
    expect(told({ startsAt: '10:00' })[1]).toBe('day role 2026-12-10 08:00');
    expect(told({ startsAt: '01:30' })[1]).toBe('day role 2026-12-10 00:00');
  });

  it('is of a demand also three days before its answer is due, and on that day', () => {
    expect(told({ dueOn: '2026-12-20' }).slice(2)).toEqual([
      'due-soon committee 2026-12-17 09:00',
      'due committee 2026-12-20 09:00',
    ]);
  });

  it('is never on a day before the day was settled', () => {
    expect(told({ timedOn: '2026-12-10' })).toEqual(['day role 2026-12-10 08:00']);
    expect(told({ timedOn: '2026-12-11' })).toEqual([]);
    expect(told({ timedOn: '2026-12-18', dueOn: '2026-12-20' })).toEqual(['due committee 2026-12-20 09:00']);
  });
});

describe('a day for the answer', () => {
  it('belongs to a demand letter, and is not before it', () => {
    expect(troubleWith('demand-letter', { heldOn: '2026-12-10', dueOn: '2026-12-10' })).toBeNull();
    expect(troubleWith('demand-letter', { heldOn: '2026-12-10', dueOn: '2026-12-09' })).toBe(
      'drive_action.due_before',
    );
    expect(troubleWith('demand-letter', { heldOn: '2026-12-10', dueOn: null })).toBe(
      'drive_action.due_missing',
    );
    expect(troubleWith('memorial', { heldOn: '2026-12-10', dueOn: '2026-12-11' })).toBe(
      'drive_action.due_of_demands',
    );
    expect(troubleWith('memorial', { heldOn: '2026-12-10', dueOn: null })).toBeNull();
  });
});
