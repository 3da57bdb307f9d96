import { requireRole, type Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { Refusal, refuseAll } from '../../../platform/errors/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { keyClaim, once } from '../../lending/index.js';
import { contentProblems, type KnowledgeContent } from './content.js';
import {
  intentCodeTaken,
  knowledgeChanged,
  knowledgeLimit,
  knowledgeNotFound,
  knowledgeRetired,
} from './knowledge.refusals.js';
import type { KnowledgeRepository } from './knowledge.repository.js';
import type { KnowledgeKind, KnowledgeRow, KnowledgeState } from './knowledge.row.js';
import type { PublishedKnowledge } from './published-knowledge.js';

/** How many an institution may have that are not retired. */
export const MOST: Readonly<Record<KnowledgeKind, number>> = { INTENT: 100, FAQ: 300 };

/** Changes of what an intent or FAQ says; what is undefined stays. */
export type ContentChanges = { readonly [Field in keyof KnowledgeContent]?: KnowledgeContent[Field] | undefined };

interface Work {
  readonly transaction: Transaction;
  readonly institutionId: number;
  readonly at: Date;
}

/**
 * Keeps what an institution answers questions with. Staff write drafts; administrators let them answer, or answer no
 * more. Every change is recorded, and none overwrites what somebody else changed since it was read.
 */
export class KnowledgeService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly knowledge: KnowledgeRepository;
      readonly published: PublishedKnowledge;
    },
  ) {}

  /** One of the caller's institution; null for customers, and when there is none. */
  async find(caller: Caller, kind: KnowledgeKind, id: number): Promise<KnowledgeRow | null> {
    const { actor } = caller;
    if (actor === null || actor.role === 'CUSTOMER') return null;
    return this.parts.knowledge.find(kind, actor.institutionId, id);
  }

  /** A page, newest first; may be longer than asked for: then more follows. */
  async page(
    caller: Caller,
    kind: KnowledgeKind,
    state: KnowledgeState | null,
    request: PageRequest,
  ): Promise<KnowledgeRow[]> {
    const { institutionId } = requireRole(caller, 'STAFF', 'ADMIN');
    // What ships is there once somebody looks, whether or not anybody has asked anything.
    await this.parts.published.of(institutionId);
    return this.parts.knowledge.page(kind, institutionId, state, request);
  }

  /** @throws Refusal INTENT_CODE_TAKEN, KNOWLEDGE_LIMIT, INVALID_INPUT or IDEMPOTENCY_CONFLICT. */
  create(caller: Caller, key: string, code: string | null, content: KnowledgeContent): Promise<KnowledgeRow> {
    const kind = code === null ? 'FAQ' : 'INTENT';
    const act = { key, operation: `${NAMES[kind].operation}Create`, input: { code, content } };
    return this.#once(caller, act, ['STAFF', 'ADMIN'], async ({ transaction, institutionId, at }) => {
      refuseAll(contentProblems(content));
      const { knowledge } = this.parts;
      if ((await knowledge.count(transaction, kind, institutionId)) >= MOST[kind]) return knowledgeLimit(MOST[kind]);
      const made = (await knowledge.insert(transaction, institutionId, code, content, at)) ?? intentCodeTaken();
      await recordAudit(transaction, caller, fact('CREATED', made, {}));
      return made;
    });
  }

  /**
   * Changes the draft; what is published answers as before until the change is published, too.
   * @throws Refusal INTENT_NOT_FOUND, FAQ_NOT_FOUND, KNOWLEDGE_CHANGED, INVALID_INPUT or IDEMPOTENCY_CONFLICT.
   */
  update(caller: Caller, key: string, which: Which, changes: ContentChanges): Promise<KnowledgeRow> {
    const act = { key, operation: `${NAMES[which.kind].operation}Update`, input: { ...which, changes } };
    return this.#once(caller, act, ['STAFF', 'ADMIN'], async (work) => {
      const before = await this.#current(work, which);
      const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const content: KnowledgeContent = { ...before.content, ...said };
      refuseAll(contentProblems(content));
      const { transaction, at } = work;
      const after = (await this.parts.knowledge.update(transaction, before, content, at)) ?? knowledgeChanged();
      await recordAudit(transaction, caller, fact('UPDATED', after, { changed: Object.keys(said) }));
      return after;
    });
  }

  /** Lets it answer as it is now. @throws Refusal as `update`. */
  publish(caller: Caller, key: string, which: Which): Promise<KnowledgeRow> {
    return this.#change(caller, key, which, 'publish');
  }

  /** Lets it answer no more. @throws Refusal as `update`, and KNOWLEDGE_RETIRED. */
  retire(caller: Caller, key: string, which: Which): Promise<KnowledgeRow> {
    return this.#change(caller, key, which, 'retire');
  }

  async #change(caller: Caller, key: string, which: Which, to: 'publish' | 'retire'): Promise<KnowledgeRow> {
    const { published, knowledge } = this.parts;
    const { operation } = NAMES[which.kind];
    const act = { key, operation: `${operation}${to === 'publish' ? 'Publish' : 'Retire'}`, input: which };
    const changed = await this.#once(caller, act, ['ADMIN'], async (work) => {
      const before = await this.#current(work, which);
      if (to === 'retire' && before.state === 'RETIRED') return knowledgeRetired();
      const { transaction, at } = work;
      const after = (await knowledge.change(transaction, which.kind, to, before, at)) ?? knowledgeChanged();
      await recordAudit(transaction, caller, fact(to === 'publish' ? 'PUBLISHED' : 'RETIRED', after, {}));
      return after;
    });
    published.forget(requireRole(caller, 'ADMIN').institutionId);
    return changed;
  }

  async #current({ transaction, institutionId }: Work, { kind, id, version }: Which): Promise<KnowledgeRow> {
    const row = await this.parts.knowledge.find(kind, institutionId, id, transaction);
    if (!row) return knowledgeNotFound(kind);
    return row.version === version ? row : knowledgeChanged();
  }

  async #once(
    caller: Caller,
    { key, operation, input }: { readonly key: string; readonly operation: string; readonly input: object },
    roles: readonly ('STAFF' | 'ADMIN')[],
    work: (work: Work) => Promise<KnowledgeRow>,
  ): Promise<KnowledgeRow> {
    const { accountId, institutionId } = requireRole(caller, ...roles);
    const at = this.parts.clock.now();
    const claim = keyClaim(accountId, key, operation, input);
    try {
      return await once(this.parts.database, { claim, at }, (transaction) => work({ transaction, institutionId, at }));
    } catch (error) {
      // Somebody holds the row for longer than anybody waits: he is changing it.
      if (error instanceof Refusal && error.problems[0].code === BUSY) return knowledgeChanged();
      throw error;
    }
  }
}

/** What `once` says of a lock that it did not get. */
const BUSY = 'LOAN_BUSY';

/** An intent or FAQ, as of the version that was read. */
export interface Which {
  readonly kind: KnowledgeKind;
  readonly id: number;
  readonly version: number;
}

const NAMES: Readonly<Record<KnowledgeKind, { readonly operation: string; readonly type: string }>> = {
  INTENT: { operation: 'intent', type: 'Intent' },
  FAQ: { operation: 'faq', type: 'Faq' },
};

const fact = (what: string, { kind, key, code, version }: KnowledgeRow, detail: Readonly<Record<string, unknown>>) => ({
  action: `${kind}_${what}`,
  ...{ subjectType: NAMES[kind].type, subjectId: key, customerId: null },
  detail: { ...detail, version, ...(code !== null && { code }) },
});
