import { describe, expect, it } from '@jest/globals';
import { roles } from '../shared/actor.js';
import { isOver, limitsFor } from './session-limits.rules.js';

describe('the limits of a session', () => {
  it('are the strictest of the mandates held', () => {
    expect(limitsFor([])).toEqual({ idleMinutes: 480, absoluteMinutes: 2880 });
    expect(limitsFor(['steward'])).toEqual({ idleMinutes: 120, absoluteMinutes: 720 });
    expect(limitsFor(['steward', 'treasurer'])).toEqual({ idleMinutes: 30, absoluteMinutes: 480 });
  });

  it('never grow with another mandate', () => {
    for (const one of roles) {
      for (const other of roles) {
        const [alone, both] = [limitsFor([one]), limitsFor([one, other])];
        expect(both.idleMinutes).toBeLessThanOrEqual(alone.idleMinutes);
        expect(both.absoluteMinutes).toBeLessThanOrEqual(alone.absoluteMinutes);
      }
    }
  });

  it('end it at the very minute, unused or at all', () => {
    const at = (minute: number): Date => new Date(minute * 60_000);
    const limits = { idleMinutes: 30, absoluteMinutes: 480 };
    expect(isOver({ createdAt: at(0), lastUsedAt: at(0) }, limits, at(29.9))).toBe(false);
    expect(isOver({ createdAt: at(0), lastUsedAt: at(0) }, limits, at(30))).toBe(true);
    expect(isOver({ createdAt: at(0), lastUsedAt: at(479) }, limits, at(479.9))).toBe(false);
    expect(isOver({ createdAt: at(0), lastUsedAt: at(479) }, limits, at(480))).toBe(true);
  });
});
