import { expect, it } from '@jest/globals';
import { isPrivateAddress } from './private-address.rules.js';

it.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['8.8.8.8', false],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:8.8.8.8', false],
  ['fe80::1', true],
  ['fd00::1', true],
  ['2606:4700:4700::1111', false],
  ['no address', true],
])('%s leads inside: %s', (address, isInside) => {
  expect(isPrivateAddress(address)).toBe(isInside);
});
