import { describe, expect, it } from '@jest/globals';
import { demoPeople } from '../demo/people.js';
import { isCommonPassword } from './common-passwords.js';
import { weaknessOf } from './passphrase.rules.js';

const names = ['Kitchen Table (demo)', 'robin.b', 'Robin Bérubé'];
const weakness = (passphrase: string): string | null => weaknessOf(passphrase, names, isCommonPassword);

describe('a passphrase', () => {
  it.each([
    'seven quiet geese over the harbour',
    'la pluie tombe sur nos pancartes',
    'vK9#mq2!Lw7$',
    'зелёный чайник поёт',
  ])('is taken when nobody would guess it: %s', (passphrase) => expect(weakness(passphrase)).toBeNull());

  it('needs no capital, digit or sign', () => {
    expect(weakness('geese over harbour quiet seven')).toBeNull();
  });

  it('has twelve characters or more, however they are written', () => {
    expect(weakness('elevensigns')).toBe('account.passphrase_too_short');
    expect(weakness('🦆🦆🦆🦆🦆🦆')).toBe('account.passphrase_too_short');
  });

  it.each(['websolutions', 'Sonyericsson', '1qaz2wsx3edc', 'q1w2e3r4t5y6'])(
    'is refused when it is on the list of common ones: %s',
    (passphrase) => expect(weakness(passphrase)).toBe('account.passphrase_common'),
  );

  it.each(['Password123456', '2026!!sunshine!!2026', '***iloveyou***1', 'dragon dragon dragon'])(
    'is refused when it is a common word with something around it: %s',
    (passphrase) => expect(weakness(passphrase)).toBe('account.passphrase_common'),
  );

  it.each([
    'aaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    '1234567890987654321',
    'qwertyuiopasdf',
    'abcdefghijklmnop',
    'azertyuiop123456',
  ])('is refused when it is a pattern: %s', (passphrase) =>
    expect(weakness(passphrase)).toBe('account.passphrase_common'),
  );

  it.each(['Robin Berube 1', 'kitchen table 2026', 'robin.b Robin Kitchen', 'robin berube password'])(
    'is refused when little is left of it without the names beside it: %s',
    (passphrase) => expect(weakness(passphrase)).toBe('account.passphrase_named'),
  );

  it('may have a name in it when enough is left', () => {
    expect(weakness('robin walks seven geese home')).toBeNull();
  });

  it('is good enough wherever the demo has one', () => {
    const weak = demoPeople.filter(
      ({ signInName, chosenName, passphrase }) =>
        weaknessOf(passphrase, ['Kitchen Table (demo)', signInName, chosenName], isCommonPassword) !== null,
    );
    expect(weak).toEqual([]);
  });
});
