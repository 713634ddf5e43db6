import { describe, expect, it } from '@jest/globals';
import { refuseUnsafe } from './settings.js';

const durable = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  track_commit_timestamp: 'off',
};

describe('A database that could lose what people entered', () => {
  it('is served when everything is written through', () => {
    expect(() => refuseUnsafe(durable)).not.toThrow();
  });

  it('is refused when it would date anonymous answers', () => {
    expect(() => refuseUnsafe({ ...durable, track_commit_timestamp: 'on' })).toThrow(
      'track_commit_timestamp',
    );
  });

  it.each(['local', 'remote_write', 'remote_apply'])('is served with synchronous_commit = %s', (value) => {
    expect(() => refuseUnsafe({ ...durable, synchronous_commit: value })).not.toThrow();
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])('is refused with %s off', (setting) => {
    expect(() => refuseUnsafe({ ...durable, [setting]: 'off' })).toThrow(
      expect.objectContaining({ code: 'start.unsafe_setting', values: { setting, value: 'off' } }),
    );
  });
});
