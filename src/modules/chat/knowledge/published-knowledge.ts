import { finishInTurns } from '../../../platform/learning/index.js';
import type { Clock } from '../../../platform/clock.js';
import { LookedUp } from '../../../platform/looked-up.js';
import { RecentMap } from '../../../platform/recent-map.js';
import type { KnowledgeRepository } from './knowledge.repository.js';
import type { PublishedRow } from './knowledge.row.js';
import { MatchIndex } from './match-index.js';
import { SHIPPED_INTENTS } from './shipped-intents.js';

/** How long a process goes on answering with what it knows after something else was published. */
export const KNOWLEDGE_TTL_MS = 5_000;
/** Institutions whose knowledge is kept at hand; some megabytes each. */
const INSTITUTIONS = 32;

/** What answers for an institution. */
export interface Knowledge {
  readonly rows: readonly PublishedRow[];
  readonly index: MatchIndex<PublishedRow>;
}

interface Known extends Knowledge {
  readonly stamp: string;
}

/** What institutions answer with, at hand in the process and looked up anew every few seconds, however many ask. */
export class PublishedKnowledge {
  readonly #known = new RecentMap<LookedUp<Known>>(INSTITUTIONS);

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

  /** Has what was just changed in this process looked up at once. */
  forget(institutionId: number): void {
    this.#known.delete(String(institutionId));
  }

  #lookedUp(institutionId: number): LookedUp<Known> {
    let latest: Known | null = null;
    return new LookedUp(this.clock, KNOWLEDGE_TTL_MS, async () => {
      if (latest === null) await this.knowledge.ship(institutionId, SHIPPED_INTENTS, this.clock.now());
      const stamp = await this.knowledge.stampOf(institutionId);
      if (latest?.stamp === stamp) return latest;
      const rows = await this.knowledge.listPublished(institutionId);
      latest = { stamp, rows, index: await indexOf(rows) };
      return latest;
    });
  }
}

/** The index of what answers; others get their turn of the event loop while it is made. */
export function indexOf(rows: readonly PublishedRow[]): Promise<MatchIndex<PublishedRow>> {
  return finishInTurns(MatchIndex.of(rows.map((row) => ({ entry: row, questions: row.content.questions }))));
}
