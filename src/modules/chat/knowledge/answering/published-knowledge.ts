import { createHash } from 'node:crypto';
import { finishInTurns } from '../../../../learning/index.js';
import type { Clock } from '../../../../platform/clock.js';
import { PolledValue } from '../../../../platform/polled-value.js';
import { RecentMap } from '../../../../platform/recent-map.js';
import type { KnowledgeRepository } from '../knowledge.repository.js';
import type { PublishedRow } from '../knowledge-row.js';
import { MatchIndex } from '../matching/match-index.js';
import { SHIPPED_INTENTS } from './shipped-intents.texts.js';

/** How long a process may answer from its cache after something else was published. */
const KNOWLEDGE_TTL_MS = 5_000;
/** How many institutions' knowledge is cached; some megabytes each. */
const CACHED_INSTITUTIONS_MAX = 32;

/** What answers for an institution. */
interface Knowledge {
  readonly rows: readonly PublishedRow[];
  readonly index: MatchIndex<PublishedRow>;
  /** Digest of what is published; changes whenever that does. */
  readonly version: string;
}

interface Known extends Knowledge {
  readonly stamp: string;
}

/** What institutions answer with, cached in the process and looked up again every few seconds, however many ask. */
export class PublishedKnowledge {
  readonly #known = new RecentMap<PolledValue<Known>>(CACHED_INSTITUTIONS_MAX);

  constructor(
    private readonly knowledge: Pick<KnowledgeRepository, 'listPublished' | 'stampOf' | 'ship'>,
    private readonly clock: Clock,
  ) {}

  of(institutionId: number): Promise<Knowledge> {
    const key = String(institutionId);
    const known = this.#known.get(key) ?? this.#lookedUp(institutionId);
    this.#known.set(key, known);
    return known.get();
  }

  /**
   * Digest of what an institution has published, of 32 letters: it changes whenever an intent or FAQ is published,
   * changed or retired. Cached in the process, and at most `KNOWLEDGE_TTL_MS` behind other processes.
   */
  async version(institutionId: number): Promise<string> {
    return (await this.of(institutionId)).version;
  }

  /** Drops the cache of what was just changed in this process. */
  forget(institutionId: number): void {
    this.#known.delete(String(institutionId));
  }

  #lookedUp(institutionId: number): PolledValue<Known> {
    let latest: Known | null = null;
    return new PolledValue(this.clock, KNOWLEDGE_TTL_MS, async () => {
      if (latest === null) await this.knowledge.ship(institutionId, SHIPPED_INTENTS, this.clock.now());
      const stamp = await this.knowledge.stampOf(institutionId);
      if (latest?.stamp === stamp) return latest;
      const rows = await this.knowledge.listPublished(institutionId);
      latest = { stamp, version: digestOf(stamp), rows, index: await indexOf(rows) };
      return latest;
    });
  }
}

/** 128 bits of SHA-256: a collision of two stamps is practically impossible. */
const digestOf = (stamp: string): string => createHash('sha256').update(stamp).digest('hex').slice(0, 32);

/** The index of what answers; building it yields to the event loop. */
export function indexOf(rows: readonly PublishedRow[]): Promise<MatchIndex<PublishedRow>> {
  return finishInTurns(MatchIndex.of(rows.map((row) => ({ entry: row, questions: row.content.questions }))));
}
