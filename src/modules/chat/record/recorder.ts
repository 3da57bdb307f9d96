import { advanceHeads, linkAfter, lockHeads, newSalt, type HeldHead } from '../../../platform/chain/index.js';
import type { Queryable } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { Localized } from '../../../platform/text.js';
import type { RecordKind } from './compliance-record.entity.js';
import type { ComplianceRepository, NewRecord, Place } from './compliance.repository.js';
import type { Evidence } from '../replies/index.js';
import { preamble, replyContent, wordsOf, type Content, type Words } from './record-body.js';

/** A reply that has just ended in the transaction at hand. */
interface Ended {
  readonly replyId: number;
  readonly evidence: Evidence | null;
}

/** A customer's acknowledgement, in a conversation, of an item of the explanation owed to them. */
export interface Acknowledged {
  readonly conversationId: number;
  readonly replyId: number;
  readonly accountId: number;
  readonly customerId: number | null;
  readonly applicationId: number;
  readonly item: string;
  readonly textVersion: string;
}

/** A record before it has its place in the chain. */
interface Draft extends Place {
  readonly kind: RecordKind;
  readonly replyId: number | null;
  readonly conversationId: number | null;
  readonly content: Content;
  readonly words: Words | null;
}

/** Maximum records that one erasure record names; more need several erasure records. */
const ERASED_PER_RECORD = 1_000;

/** The name of an institution's chain of records. */
export const complianceChain = (institutionId: number): string => `compliance/${institutionId}`;

/**
 * Appends to the chains of institutions, in the transaction of what is recorded. It locks the head of each chain until
 * the commit, so it must come last: replies that end together share one lock and one commit.
 */
export class ComplianceRecorder {
  constructor(
    private readonly parts: {
      readonly records: ComplianceRepository;
      readonly noticeFor: (model: string | null) => Localized;
    },
  ) {}

  /** One record for each reply that ended. A reply whose conversation is gone has none. */
  async repliesEnded(transaction: Queryable, ended: readonly Ended[]): Promise<void> {
    if (ended.length === 0) return;
    const { records, noticeFor } = this.parts;
    const evidences = new Map(ended.map(({ replyId, evidence }) => [replyId, evidence]));
    const rows = await records.listReplied(transaction, [...evidences.keys()]);
    const drafts = rows.map((row): Draft => {
      const evidence = evidences.get(row.replyId) ?? null;
      const words = wordsOf(row, evidence, newSalt());
      const { institutionId, institution, replyId, conversationId } = row;
      const content = replyContent(row, evidence, { words, aiNotice: noticeFor(row.model) });
      return { institutionId, institution, kind: 'REPLY', replyId, conversationId, content, words };
    });
    await this.#append(transaction, drafts);
  }

  /** Records that an item was acknowledged, with the reply that showed it. */
  async acknowledged(transaction: Queryable, said: Acknowledged): Promise<void> {
    const place = await this.parts.records.findPlace(transaction, said.conversationId);
    if (!place) throw new Error('the conversation of an acknowledgement is gone');
    const { conversationId, replyId, accountId, customerId, applicationId, item, textVersion } = said;
    const acknowledgement = {
      applicationId: encodeId('RefinanceApplication', applicationId),
      item,
      textVersion,
      replyId: encodeId('Reply', replyId),
      conversationId: encodeId('Conversation', conversationId),
      accountId: encodeId('Account', accountId),
      customerId: customerId === null ? null : encodeId('Customer', customerId),
    };
    const draft = { ...place, kind: 'ACKNOWLEDGEMENT', conversationId, replyId, words: null } as const;
    await this.#append(transaction, [{ ...draft, content: { acknowledgement } }]);
  }

  /**
   * Before a conversation is deleted: records its unfinished replies, erases all words except those that must be kept,
   * and records the erasure, so that an erased text can be distinguished from a stolen one.
   */
  async conversationDeleted(transaction: Queryable, conversationId: number, accountId: number): Promise<void> {
    const { records } = this.parts;
    const place = await records.findPlace(transaction, conversationId);
    if (!place) return;
    const unfinished = await records.holdUnfinished(transaction, conversationId);
    await this.repliesEnded(
      transaction,
      unfinished.map((replyId) => ({ replyId, evidence: null })),
    );
    const bound = await records.eraseWords(transaction, conversationId);
    const drafts: Draft[] = [];
    for (let from = 0; from < bound.length; from += ERASED_PER_RECORD) {
      const part = bound.slice(from, from + ERASED_PER_RECORD);
      const placesOf = (isWanted: boolean) =>
        part.filter(({ isKept }) => isKept === isWanted).map(({ sequence }) => sequence);
      const erasure = {
        records: placesOf(false),
        kept: placesOf(true),
        reason: 'CONVERSATION_DELETED',
        conversationId: encodeId('Conversation', conversationId),
        accountId: encodeId('Account', accountId),
      };
      drafts.push({ ...place, kind: 'ERASURE', conversationId, replyId: null, words: null, content: { erasure } });
    }
    await this.#append(transaction, drafts);
  }

  async #append(transaction: Queryable, drafts: readonly Draft[]): Promise<void> {
    if (drafts.length === 0) return;
    const chains = [...new Set(drafts.map(({ institutionId }) => complianceChain(institutionId)))];
    const heads = new Map((await lockHeads(transaction, chains)).map((head) => [head.chain, head]));
    const made: NewRecord[] = [];
    for (const draft of drafts) {
      const chain = complianceChain(draft.institutionId);
      const head = heads.get(chain);
      if (!head) throw new Error(`the chain ${chain} has no head`);
      const record = recordAfter(head, draft);
      heads.set(chain, { ...head, sequence: record.sequence, hash: record.hash });
      made.push(record);
    }
    await this.parts.records.insert(transaction, made);
    await advanceHeads(transaction, [...heads.values()]);
  }
}

function recordAfter(head: HeldHead, { content, institution, ...draft }: Draft): NewRecord {
  const link = linkAfter(head, { ...preamble(draft.kind, institution, head.at), ...content });
  return { ...draft, ...link, recordedAt: head.at };
}
