import type { Role } from '../shared/actor.js';

export interface DemoPerson {
  signInName: string;
  chosenName: string;
  passphrase: string;
  roles: Role[];
  /** of the authenticator app of those who must have one, in base 32 */
  totpSecret?: string;
}

/** Synthetic. One account a role, each a different worker; the passphrases and app secrets are public on purpose. */
export const demoPeople: DemoPerson[] = [
  {
    signInName: 'member',
    chosenName: 'Robin (synthetic)',
    passphrase: 'demo member paper lantern',
    roles: [],
  },
  {
    signInName: 'steward',
    chosenName: 'Sasha (synthetic)',
    passphrase: 'demo steward copper kettle',
    roles: ['steward'],
  },
  {
    signInName: 'organizer',
    chosenName: 'Olive (synthetic)',
    passphrase: 'demo organizer maple ladder',
    roles: ['organizer'],
  },
  {
    signInName: 'delegate',
    chosenName: 'Dana (synthetic)',
    passphrase: 'demo delegate silver button',
    roles: ['delegate'],
  },
  {
    signInName: 'treasurer',
    chosenName: 'Toni (synthetic)',
    passphrase: 'demo treasurer walnut drawer',
    roles: ['treasurer'],
    totpSecret: 'KITROOMDEMOTREASURERAPPSECRETAAA',
  },
  {
    signInName: 'secretary',
    chosenName: 'Sol (synthetic)',
    passphrase: 'demo secretary garden ribbon',
    roles: ['secretary'],
    totpSecret: 'KITROOMDEMOSECRETARYAPPSECRETAAA',
  },
  {
    signInName: 'custodian',
    chosenName: 'Casey (synthetic)',
    passphrase: 'demo custodian harbour candle',
    roles: ['custodian'],
    totpSecret: 'KITROOMDEMOCUSTODIANAPPSECRETAAA',
  },
  {
    signInName: 'custodian2',
    chosenName: 'Kim (synthetic)',
    passphrase: 'demo custodian2 winter basket',
    roles: ['custodian'],
    totpSecret: 'KITROOMDEMOCUSTODIANTWOAPPSECRET',
  },
  {
    signInName: 'trustee',
    chosenName: 'Tracy (synthetic)',
    passphrase: 'demo trustee yellow compass',
    roles: ['trustee'],
  },
];
