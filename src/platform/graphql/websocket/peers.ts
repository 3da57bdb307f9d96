import type { Caller } from '../../access/index.js';
import { ownerOf, type Peer } from './peer.js';

/** All open sockets of this process, counted as they come and go: what one event costs does not grow with the others. */
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

  /** Gives a socket to who opened it; false when they hold `most` of them already. */
  admit(peer: Peer, caller: Caller, most: number): boolean {
    const owner = ownerOf(caller);
    const held = this.#byOwner.get(owner) ?? 0;
    if (held >= most) return false;
    // One that closed while its caller was looked up is counted by nobody any more.
    if (this.#all.has(peer)) this.#byOwner.set(owner, held + 1);
    peer.caller = caller;
    return true;
  }

  begin(peer: Peer, id: string, operation: AbortController): void {
    peer.operations.set(id, operation);
    this.#changed(1);
  }

  /** Ends an operation, and whatever it waits for. */
  end(peer: Peer, id: string): void {
    peer.operations.get(id)?.abort();
    if (peer.operations.delete(id)) this.#changed(-1);
  }

  /** Forgets a socket that is gone, and ends everything that ran on it. */
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
