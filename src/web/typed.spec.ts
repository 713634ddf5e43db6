import { describe, expect, it } from '@jest/globals';
import { Problem } from '../shared/errors.js';
import { cameBack } from './typed.js';

describe('a form that came back', () => {
  it('has what the check of its proposal found at the field it was typed into', () => {
    const errors = ['payload.months', 'payload.workerIds', 'decision'].map((field) => ({
      field,
      code: 'field.too_long' as const,
    }));
    const { problem } = cameBack('s', {}, new Problem(400, 'request.invalid', {}, errors), {
      workerIds: 'numbers',
    });
    expect(problem.errors.map(({ field }) => field)).toEqual(['months', 'numbers', 'decision']);
    expect([problem.status, problem.code]).toEqual([400, 'request.invalid']);
  });
});
