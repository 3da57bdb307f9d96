import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { OutboundError } from './outbound-error.js';
import { isLoopback, isPublicAddress } from './public-address.js';

export interface FoundAddress {
  readonly address: string;
  readonly family: number;
}

/** Finds every address of a name. */
export type Resolve = (host: string) => Promise<readonly FoundAddress[]>;

const bySystem: Resolve = (host) => lookup(host, { all: true, order: 'verbatim' });

/**
 * The addresses of a host, each checked. One that is not public refuses them all: a name with both is assumed to be an
 * attack.
 * @throws OutboundError PRIVATE_ADDRESS, UNREACHABLE.
 */
export async function resolveChecked(
  host: string,
  { allowLoopback, resolve = bySystem }: { readonly allowLoopback: boolean; readonly resolve?: Resolve | undefined },
): Promise<readonly [FoundAddress, ...FoundAddress[]]> {
  const [first, ...rest] = await addressesOf(host.replace(/^\[|\]$/g, ''), resolve);
  if (!first) throw new OutboundError('UNREACHABLE', 'no address');
  const isRefused = ({ address }: FoundAddress) => !isPublicAddress(address) && !(allowLoopback && isLoopback(address));
  if ([first, ...rest].some(isRefused)) throw new OutboundError('PRIVATE_ADDRESS');
  return [first, ...rest];
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly FoundAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    return await resolve(host);
  } catch (error) {
    throw new OutboundError('UNREACHABLE', 'the name was not resolved', { cause: error });
  }
}
