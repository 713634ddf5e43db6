import { describe, expect, it } from '@jest/globals';
import { placesOfColumns, recogniseContactHead } from './columns.rules.js';

describe('the columns of a list of contacts', () => {
  it.each([
    [['Name', 'Cell phone', 'Dept.'], { name: 0, reach: 1, department: 2 }],
    [['Nom', 'Prénom', 'Courriel', 'Quart'], { lastName: 0, firstName: 1, reach: 2, shift: 3 }],
    [['Nom', 'Équipe / Team'], { name: 0, department: 1 }],
    [['Employee', 'Phone', 'Email', 'Manager'], { name: 0, reach: 1, supervisor: 3 }],
  ])('%j', (head, expected) => {
    expect(Object.fromEntries(placesOfColumns(head))).toEqual(expected);
  });

  it('are told from a title', () => {
    expect(recogniseContactHead(['Staff list 2026', ''])).toBe(0);
    expect(recogniseContactHead(['Name', 'Phone', 'Shift'])).toBe(3);
  });
});
