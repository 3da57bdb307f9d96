import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { refuseAll } from '../../../../platform/errors/index.js';
import type { TwoPersonCheck } from '../../../identity/index.js';
import { answerFindings } from './answer-check.js';
import { contentProblems } from '../content.js';
import { factOf, operationOf, type KnowledgeActs, type Which, type Work } from './knowledge-acts.js';
import {
  knowledgeAnswersAlready,
  knowledgeChanged,
  knowledgeNeedsAnother,
  knowledgeNotIndependent,
  knowledgeNotProposed,
  knowledgeRetired,
} from '../knowledge.refusals.js';
import type { KnowledgeRepository } from '../knowledge.repository.js';
import type { KnowledgeRow } from '../knowledge-row.js';
import type { InstitutionContactsRepository } from '../contacts/institution-contacts.repository.js';
import type { PublishedKnowledge } from '../answering/published-knowledge.js';
import { PUBLISH_KNOWLEDGE, WRITE_KNOWLEDGE } from '../knowledge.policy.js';

/**
 * Publishes drafts to all customers, which takes two people: one who proposes a draft, and an independent administrator
 * who publishes exactly that. Any change withdraws the proposal. One person alone may retire an entry, since harm must
 * end at once.
 */
export class PublishingService {
  constructor(
    private readonly parts: {
      readonly acts: KnowledgeActs;
      readonly knowledge: KnowledgeRepository;
      readonly contacts: InstitutionContactsRepository;
      readonly origins: TwoPersonCheck;
      readonly published: PublishedKnowledge;
    },
  ) {}

  /**
   * Proposes the current draft. Proposing it again replaces the earlier proposer.
   * @throws Refusal INTENT_NOT_FOUND, FAQ_NOT_FOUND, KNOWLEDGE_CHANGED, KNOWLEDGE_PUBLISHED, IDEMPOTENCY_CONFLICT, and
   * the faults of the answers: INVALID_INPUT, FIGURE_OF_CUSTOMER, FIGURE_WITHOUT_SOURCE, CONTACT_NOT_LISTED,
   * CLAIM_NOT_ALLOWED.
   */
  propose(caller: Caller, key: string, which: Which): Promise<KnowledgeRow> {
    const { acts, knowledge } = this.parts;
    const act = { key, operation: operationOf(which.kind, 'Propose'), input: which };
    return acts.once(caller, act, WRITE_KNOWLEDGE, async (work) => {
      const before = await acts.current(work, which);
      if (before.publishedVersion === before.version) return knowledgeAnswersAlready();
      await this.#refuseFaults(work, before);
      const { transaction, accountId, at } = work;
      const after = (await knowledge.propose(transaction, before, accountId, at)) ?? knowledgeChanged();
      await recordAudit(transaction, caller, factOf('PROPOSED', after, {}));
      return after;
    });
  }

  /** Withdraws a proposal, no matter who made it. @throws Refusal as `propose`, and KNOWLEDGE_NOT_PROPOSED. */
  reject(caller: Caller, key: string, which: Which): Promise<KnowledgeRow> {
    const { acts, knowledge } = this.parts;
    const act = { key, operation: operationOf(which.kind, 'Reject'), input: which };
    return acts.once(caller, act, WRITE_KNOWLEDGE, async (work) => {
      const before = await acts.current(work, which);
      if (before.proposedBy === null) return knowledgeNotProposed();
      const { transaction, at } = work;
      const after = (await knowledge.change(transaction, which.kind, 'reject', before, at)) ?? knowledgeChanged();
      await recordAudit(transaction, caller, factOf('REJECTED', after, { proposedBy: before.proposedBy }));
      return after;
    });
  }

  /**
   * Publishes it as proposed. When several calls run at once, the first succeeds. Checks the answers again, since shipped
   * content and the institution's listed contacts may have changed.
   * @throws Refusal as `propose`, and KNOWLEDGE_NOT_PROPOSED, KNOWLEDGE_NEEDS_ANOTHER, KNOWLEDGE_NOT_INDEPENDENT.
   */
  async publish(caller: Caller, key: string, which: Which): Promise<KnowledgeRow> {
    const { acts, knowledge, origins } = this.parts;
    const act = { key, operation: operationOf(which.kind, 'Publish'), input: which };
    const answering = await acts.once(caller, act, PUBLISH_KNOWLEDGE, async (work) => {
      const before = await acts.current(work, which);
      const { proposedBy } = before;
      if (proposedBy === null) return knowledgeNotProposed();
      const { transaction, accountId, at } = work;
      const refusals = { same: knowledgeNeedsAnother, related: knowledgeNotIndependent };
      await origins.requireAnother(accountId, [proposedBy], transaction, refusals);
      await this.#refuseFaults(work, before);
      const after = (await knowledge.change(transaction, which.kind, 'publish', before, at)) ?? knowledgeChanged();
      await recordAudit(transaction, caller, factOf('PUBLISHED', after, { proposedBy }));
      return after;
    });
    return this.#looksAgain(caller, answering);
  }

  /** Retires it at once. @throws Refusal as `reject`, and KNOWLEDGE_RETIRED. */
  async retire(caller: Caller, key: string, which: Which): Promise<KnowledgeRow> {
    const { acts, knowledge } = this.parts;
    const act = { key, operation: operationOf(which.kind, 'Retire'), input: which };
    const retired = await acts.once(caller, act, PUBLISH_KNOWLEDGE, async (work) => {
      const before = await acts.current(work, which);
      if (before.state === 'RETIRED') return knowledgeRetired();
      const { transaction, at } = work;
      const after = (await knowledge.change(transaction, which.kind, 'retire', before, at)) ?? knowledgeChanged();
      await recordAudit(transaction, caller, factOf('RETIRED', after, {}));
      return after;
    });
    return this.#looksAgain(caller, retired);
  }

  #looksAgain(caller: Caller, row: KnowledgeRow): KnowledgeRow {
    this.parts.published.forget(PUBLISH_KNOWLEDGE.require(caller).institutionId);
    return row;
  }

  async #refuseFaults({ transaction, institutionId }: Work, { content }: KnowledgeRow): Promise<void> {
    const contacts = await this.parts.contacts.list(institutionId, transaction);
    refuseAll([...contentProblems(content), ...answerFindings(content, contacts)]);
  }
}
