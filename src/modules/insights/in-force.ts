import type { Clock } from '../../platform/clock.js';
import { PolledValue } from '../../platform/polled-value.js';

/** How long a process keeps using the version it knows after another was put in force. */
export const IN_FORCE_TTL_MS = 5_000;

/** A version as it is stored. */
export interface StoredVersion {
  readonly id: number;
  readonly version: string;
  readonly content: unknown;
}

/** A version that was parsed in full. */
export interface Version<Content> {
  readonly id: number;
  readonly version: string;
  readonly content: Content;
}

/**
 * The version in force, looked up every few seconds, however many callers ask, and parsed once. Throws when it is
 * incomplete: a judgement by half a version would be wrong.
 */
export class InForce<Content> {
  readonly #known: PolledValue<Version<Content>>;
  #parsed: Version<Content> | null = null;

  constructor(
    private readonly parts: {
      readonly find: () => Promise<StoredVersion | null>;
      /** @throws Error that says what is wrong with the stored content. */
      readonly parse: (content: unknown) => Content;
      readonly clock: Clock;
    },
  ) {
    this.#known = new PolledValue(parts.clock, IN_FORCE_TTL_MS, () => this.#lookUp());
  }

  get(): Promise<Version<Content>> {
    return this.#known.get();
  }

  async #lookUp(): Promise<Version<Content>> {
    const stored = await this.parts.find();
    if (!stored) throw new Error('No version is in force.');
    if (this.#parsed?.id === stored.id) return this.#parsed;
    this.#parsed = { ...stored, content: this.parts.parse(stored.content) };
    return this.#parsed;
  }
}

/** The same for each institution: its own version, or else the one that is shipped for all. */
export class InForceByInstitution<Content> {
  readonly #institutions = new Map<number, InForce<Content>>();

  constructor(
    private readonly parts: {
      readonly find: (institutionId: number) => Promise<StoredVersion | null>;
      /** @throws Error that says what is wrong with the stored content. */
      readonly parse: (content: unknown) => Content;
      readonly clock: Clock;
    },
  ) {}

  get(institutionId: number): Promise<Version<Content>> {
    const known = this.#institutions.get(institutionId);
    if (known) return known.get();
    const inForce = new InForce({ ...this.parts, find: () => this.parts.find(institutionId) });
    this.#institutions.set(institutionId, inForce);
    return inForce.get();
  }
}
