import type { Caller, Permission } from '../../../../platform/access/index.js';
import type { Clock } from '../../../../platform/clock.js';
import type { Database, Transaction } from '../../../../platform/database/index.js';
import { keyClaim, once } from '../../../../platform/once/index.js';
import { knowledgeChanged, knowledgeNotFound } from '../knowledge.refusals.js';
import type { KnowledgeRepository } from '../knowledge.repository.js';
import type { KnowledgeKind, KnowledgeRow } from '../knowledge-row.js';

/** The context of an act. */
export interface Work {
  readonly transaction: Transaction;
  readonly accountId: number;
  readonly institutionId: number;
  readonly at: Date;
}

/** An intent or FAQ, as of the version that was read. */
export interface Which {
  readonly kind: KnowledgeKind;
  readonly id: number;
  readonly version: number;
}

/** An act that is done once for its key. */
export interface Act {
  readonly key: string;
  readonly operation: string;
  readonly input: object;
}

/** Changes intents and FAQs: once for a key, and never overwriting a change made since they were read. */
export class KnowledgeActs {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly knowledge: KnowledgeRepository;
    },
  ) {}

  /** @throws Refusal FORBIDDEN, IDEMPOTENCY_CONFLICT, KNOWLEDGE_CHANGED when somebody is changing it for too long. */
  async once<Answer>(
    caller: Caller,
    { key, operation, input }: Act,
    permission: Permission,
    work: (work: Work) => Promise<Answer>,
  ): Promise<Answer> {
    const { accountId, institutionId } = permission.require(caller);
    const at = this.parts.clock.now();
    const claim = keyClaim(accountId, key, operation, input);
    return once(this.parts.database, { claim, at, busy: knowledgeChanged }, (transaction) =>
      work({ transaction, accountId, institutionId, at }),
    );
  }

  /** As it was read. @throws Refusal INTENT_NOT_FOUND, FAQ_NOT_FOUND, KNOWLEDGE_CHANGED. */
  async current({ transaction, institutionId }: Work, { kind, id, version }: Which): Promise<KnowledgeRow> {
    const row = await this.parts.knowledge.find(kind, institutionId, id, transaction);
    if (!row) return knowledgeNotFound(kind);
    return row.version === version ? row : knowledgeChanged();
  }
}

const KNOWLEDGE_KIND_NAMES: Readonly<Record<KnowledgeKind, { readonly operation: string; readonly type: string }>> = {
  INTENT: { operation: 'intent', type: 'Intent' },
  FAQ: { operation: 'faq', type: 'Faq' },
};

/** The name of an act on a kind. */
export const operationOf = (kind: KnowledgeKind, act: string): string =>
  `${KNOWLEDGE_KIND_NAMES[kind].operation}${act}`;

/** What is recorded of an act. */
export const factOf = (
  what: string,
  { kind, key, code, version }: KnowledgeRow,
  detail: Readonly<Record<string, unknown>>,
) => ({
  action: `${kind}_${what}`,
  subjectType: KNOWLEDGE_KIND_NAMES[kind].type,
  subjectId: key,
  customerId: null,
  detail: { ...detail, version, ...(code !== null && { code }) },
});
