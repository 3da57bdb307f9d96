import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Caller } from '../../../../src/platform/access/index.js';
import { Peer } from '../../../../src/platform/graphql/websocket/peer.js';
import { Peers } from '../../../../src/platform/graphql/websocket/peers.js';

const callerAt = (address: string): Caller => ({ actor: null, requestId: 'test-request', locale: 'en', address });
const aPeer = (): Peer => new Peer(new EventEmitter() as unknown as WebSocket, {} as IncomingMessage);

function counted(): { peers: Peers; told: [sockets: number, operations: number][] } {
  const told: [number, number][] = [];
  return { peers: new Peers((sockets, operations) => told.push([sockets, operations])), told };
}

describe('open sockets', () => {
  it('are counted by who holds them, and given back when they close', () => {
    const { peers } = counted();
    const [first, second, third, other] = [aPeer(), aPeer(), aPeer(), aPeer()];
    for (const peer of [first, second, third, other]) peers.add(peer);
    const admitted = (peer: Peer, address: string) => peers.admit(peer, callerAt(address), 2);
    expect([admitted(first, 'a'), admitted(second, 'a'), admitted(third, 'a'), admitted(other, 'b')]).toEqual([
      ...[true, true],
      ...[false, true],
    ]);
    expect(third.caller).toBeNull();
    peers.remove(third);
    expect(admitted(third, 'a')).toBe(false);
    peers.remove(first);
    peers.remove(first);
    expect([admitted(aPeer(), 'a'), peers.size]).toEqual([true, 2]);
  });

  it('that closed before they were given to anybody count for nobody', () => {
    const { peers } = counted();
    const gone = aPeer();
    peers.add(gone);
    peers.remove(gone);
    peers.admit(gone, callerAt('a'), 1);
    const next = aPeer();
    peers.add(next);
    expect(peers.admit(next, callerAt('a'), 1)).toBe(true);
  });

  it('are notified with all that runs on them, which ends with them', () => {
    const { peers, told } = counted();
    const peer = aPeer();
    const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()];
    peers.add(peer);
    peers.begin(peer, '1', one);
    peers.begin(peer, '2', two);
    peers.begin(peer, '3', three);
    peers.end(peer, '1');
    peers.end(peer, '1');
    peers.remove(peer);
    peers.end(peer, '2');
    expect(told).toEqual([
      ...([
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 3],
      ] as const),
      ...([
        [1, 2],
        [0, 0],
      ] as const),
    ]);
    expect([one, two, three].map(({ signal }) => signal.aborted)).toEqual([true, true, true]);
  });
});
