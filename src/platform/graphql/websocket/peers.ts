import type { Caller } from '../../access/index.js';
import { ownerOf, type Peer } from './peer.js';

/**
 * All open sockets of this process, counted as they open and close: the cost of one event does not grow with their
 * number.
 */
export class Peers {
  readonly #all = new Set<Peer>();
  readonly #byOwner = new Map<string, number>();
  #operations = 0;

  constructor(private readonly observe: (sockets: number, operations: number) => void) {}

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): Iterator<Peer> {
    return this.#all.values();
  }

  add(peer: Peer): void {
    this.#all.add(peer);
    this.#changed(0);
  }

  /** Assigns a socket to its owner; false when the owner holds `most` of them already. */
  admit(peer: Peer, caller: Caller, most: number): boolean {
    const owner = ownerOf(caller);
    const held = this.#byOwner.get(owner) ?? 0;
    if (held >= most) return false;
    // A socket that closed while its caller was looked up is not counted.
    if (this.#all.has(peer)) this.#byOwner.set(owner, held + 1);
    peer.caller = caller;
    return true;
  }

  begin(peer: Peer, id: string, operation: AbortController): void {
    peer.operations.set(id, operation);
    this.#changed(1);
  }

  /** Ends an operation and everything it waits for. */
  end(peer: Peer, id: string): void {
    peer.operations.get(id)?.abort();
    if (peer.operations.delete(id)) this.#changed(-1);
  }

  /** Forgets a closed socket, and ends everything that ran on it. */
  remove(peer: Peer): void {
    if (!this.#all.delete(peer)) return;
    const { caller, operations } = peer;
    if (caller) {
      const owner = ownerOf(caller);
      const left = (this.#byOwner.get(owner) ?? 0) - 1;
      if (left > 0) this.#byOwner.set(owner, left);
      else this.#byOwner.delete(owner);
    }
    const ended = [...operations.values()];
    operations.clear();
    for (const operation of ended) operation.abort();
    this.#changed(-ended.length);
  }

  #changed(operations: number): void {
    this.#operations += operations;
    this.observe(this.#all.size, this.#operations);
  }
}
