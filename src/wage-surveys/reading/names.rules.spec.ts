import { describe, expect, it } from '@jest/globals';
import { nameKey } from './names.rules.js';

describe('two people write the same name', () => {
  it.each([
    ['The Works & Co.', 'works and co'],
    ['L’Accueil', 'ACCUEIL'],
    ['Santé et  Mieux-Être', 'sante & mieux être'],
    ['Queen St. West', 'queen st west'],
    ["Women's Centre", 'Womens Centre'],
    ['Cafe\u0301 Nord', 'Café Nord'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('keeps different names apart', () => {
    expect(nameKey('East site')).not.toBe(nameKey('West site'));
    expect(nameKey('???')).not.toBe(nameKey(''));
  });
});
