import type { Clock } from '../../platform/clock.js';

/** How long a process goes on with the version it knows after another was put in force. */
export const IN_FORCE_TTL_MS = 5_000;

/** A version as it is stored. */
export interface StoredVersion {
  readonly id: number;
  readonly version: string;
  readonly content: unknown;
}

/** A version that was read whole. */
export interface Version<Content> {
  readonly id: number;
  readonly version: string;
  readonly content: Content;
}

/**
 * The version of something that is in force, looked up every few seconds, however many ask, and parsed once. Without a
 * whole one it throws: a judgement by half a version would be a wrong judgement.
 */
export class InForce<Content> {
  #current: Promise<Version<Content>> | null = null;
  #lookedUpAtMs = 0;
  #parsed: Version<Content> | null = null;

  constructor(
    private readonly parts: {
      readonly find: () => Promise<StoredVersion | null>;
      /** @throws Error that says what is wrong with the stored content. */
      readonly parse: (content: unknown) => Content;
      readonly clock: Clock;
    },
  ) {}

  get(): Promise<Version<Content>> {
    const nowMs = this.parts.clock.now().getTime();
    const ageMs = nowMs - this.#lookedUpAtMs;
    // A clock that was set back makes the age negative, and must not keep an old version alive.
    if (this.#current && ageMs >= 0 && ageMs < IN_FORCE_TTL_MS) return this.#current;
    const lookedUp = this.#lookUp();
    this.#current = lookedUp;
    this.#lookedUpAtMs = nowMs;
    lookedUp.catch(() => {
      if (this.#current === lookedUp) this.#current = null;
    });
    return lookedUp;
  }

  async #lookUp(): Promise<Version<Content>> {
    const stored = await this.parts.find();
    if (!stored) throw new Error('No version is in force.');
    if (this.#parsed?.id === stored.id) return this.#parsed;
    this.#parsed = { ...stored, content: this.parts.parse(stored.content) };
    return this.#parsed;
  }
}
