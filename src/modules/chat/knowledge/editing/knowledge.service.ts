import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { refuseAll } from '../../../../platform/errors/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import { isBlank } from '../../../../platform/text.js';
import { contentProblems, type KnowledgeContent } from '../content.js';
import { factOf, operationOf, type KnowledgeActs, type Which } from './knowledge-acts.js';
import { intentCodeTaken, knowledgeChanged, knowledgeLimit } from '../knowledge.refusals.js';
import type { KnowledgeRepository } from '../knowledge.repository.js';
import type { KnowledgeKind, KnowledgeRow, KnowledgeState } from '../knowledge-row.js';
import type { PublishedKnowledge } from '../answering/published-knowledge.js';
import { WRITE_KNOWLEDGE } from '../knowledge.policy.js';

/** How many an institution may have that are not retired. */
const MOST_ACTIVE: Readonly<Record<KnowledgeKind, number>> = { INTENT: 100, FAQ: 300 };

/** Changes of what an intent or FAQ says; what is undefined stays. */
type ContentChanges = { readonly [Field in keyof KnowledgeContent]?: KnowledgeContent[Field] | undefined };

/**
 * Keeps the intents and FAQs that staff of an institution write. Every change is recorded, and none overwrites a change
 * that somebody else made since it was read.
 */
export class KnowledgeService {
  constructor(
    private readonly parts: {
      readonly acts: KnowledgeActs;
      readonly knowledge: KnowledgeRepository;
      readonly published: PublishedKnowledge;
    },
  ) {}

  /** One of the caller's institution; null for those who do not work there, and when there is none. */
  async find({ actor }: Caller, kind: KnowledgeKind, id: number): Promise<KnowledgeRow | null> {
    return WRITE_KNOWLEDGE.allows(actor) ? this.parts.knowledge.find(kind, actor.institutionId, id) : null;
  }

  /** A page, newest first; may be longer than asked for: then more follows. */
  async page(
    caller: Caller,
    kind: KnowledgeKind,
    state: KnowledgeState | null,
    request: PageRequest,
  ): Promise<KnowledgeRow[]> {
    const { institutionId } = WRITE_KNOWLEDGE.require(caller);
    // Shipped intents exist once somebody looks, whether or not anybody has asked anything.
    await this.parts.published.of(institutionId);
    return this.parts.knowledge.page(kind, institutionId, state, request);
  }

  /** @throws Refusal INTENT_CODE_TAKEN, KNOWLEDGE_LIMIT, INVALID_INPUT or IDEMPOTENCY_CONFLICT. */
  create(caller: Caller, key: string, code: string | null, content: KnowledgeContent): Promise<KnowledgeRow> {
    const kind = code === null ? 'FAQ' : 'INTENT';
    const act = { key, operation: operationOf(kind, 'Create'), input: { code, content } };
    return this.parts.acts.once(caller, act, WRITE_KNOWLEDGE, async ({ transaction, institutionId, at }) => {
      refuseAll(contentProblems(content));
      const { knowledge } = this.parts;
      if ((await knowledge.count(transaction, kind, institutionId)) >= MOST_ACTIVE[kind])
        return knowledgeLimit(MOST_ACTIVE[kind]);
      const made = (await knowledge.insert(transaction, institutionId, code, content, at)) ?? intentCodeTaken();
      await recordAudit(transaction, caller, factOf('CREATED', made, {}));
      return made;
    });
  }

  /**
   * Changes the draft; what is published answers as before until the change is published, too.
   * @throws Refusal INTENT_NOT_FOUND, FAQ_NOT_FOUND, KNOWLEDGE_CHANGED, INVALID_INPUT or IDEMPOTENCY_CONFLICT.
   */
  update(caller: Caller, key: string, which: Which, changes: ContentChanges): Promise<KnowledgeRow> {
    const act = { key, operation: operationOf(which.kind, 'Update'), input: { ...which, changes } };
    return this.parts.acts.once(caller, act, WRITE_KNOWLEDGE, async (work) => {
      const before = await this.parts.acts.current(work, which);
      const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const content = withSource({ ...before.content, ...said });
      refuseAll(contentProblems(content));
      const { transaction, at } = work;
      const after = (await this.parts.knowledge.update(transaction, before, content, at)) ?? knowledgeChanged();
      await recordAudit(transaction, caller, factOf('UPDATED', after, { changed: Object.keys(said) }));
      return after;
    });
  }
}

/** Leaves out an empty source, so that stored content reads as before. */
function withSource({ source, ...content }: KnowledgeContent): KnowledgeContent {
  return source === undefined || isBlank(source) ? content : { ...content, source };
}
