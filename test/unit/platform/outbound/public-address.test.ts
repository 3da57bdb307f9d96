import { describe, expect, it } from '@jest/globals';
import { isLoopback, isPublicAddress } from '../../../../src/platform/outbound/index.js';

describe('addresses of public hosts', () => {
  it.each(['8.8.8.8', '1.1.1.1', '211.249.220.24', '172.32.0.1', '2001:4860:4860::8888', '2606:4700:4700::1111'])(
    'take in %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.168.1.1', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9'],
    ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '168.63.129.16', '192.88.99.1'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:a9fe:a9fe', '::8.8.8.8', '64:ff9b::8.8.8.8'],
    ...['64:ff9b::a9fe:a9fe', '64:ff9b:1::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'fec0::1'],
    ...['ff02::1', '2002:7f00:1::', '2001::1', '2001:db8::1', '100::1', '3fff::1', 'example.com', '', '1', '08.8.8.8'],
  ])('leave out %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('know this machine', () => {
    expect(['127.0.0.1', '127.8.8.8', '::1'].map(isLoopback)).toEqual([true, true, true]);
    expect(['128.0.0.1', '10.0.0.1', '::2', 'localhost'].map(isLoopback)).toEqual([false, false, false, false]);
  });
});
