import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { EventLog } from '../../../platform/event-log/index.js';
import type { ReplyRepository } from './reply.repository.js';
import type { EndingHook } from './writing/ending-hook.js';
import { announceEnd } from './writing/ending.js';
import type { UnwrittenReply } from './writing/lease.repository.js';

interface ReplyStopperParts {
  readonly replies: ReplyRepository;
  readonly eventLog: EventLog;
  /** Runs in the transaction that ends a reply. */
  readonly keep: EndingHook;
}

/** Stops replies for a caller known to own them. What it ends in a transaction is announced after the commit. */
export class ReplyStopper {
  constructor(private readonly parts: ReplyStopperParts) {}

  /** Null when the reply had already ended; else what ended at once, which is empty when a writer was asked to stop. */
  async stopOne(transaction: Transaction, caller: Caller, id: number): Promise<readonly UnwrittenReply[] | null> {
    const { replies } = this.parts;
    const stopped = await replies.stopQueued(transaction, id);
    if (!stopped && !(await replies.requestStop(transaction, id))) return null;
    await this.#record(transaction, caller, [id]);
    return stopped ? [stopped] : [];
  }

  /** Stops all unfinished replies of a conversation. Returns what ended at once. */
  async stopAll(transaction: Transaction, caller: Caller, conversationId: number): Promise<readonly UnwrittenReply[]> {
    const { replies } = this.parts;
    // A worker may take a queued reply in between: its writer is then among those asked to stop.
    const stopped = await replies.stopAllQueued(transaction, conversationId);
    const asked = await replies.requestAllStops(transaction, conversationId);
    await this.#record(transaction, caller, [...stopped.map(({ replyId }) => replyId), ...asked]);
    return stopped;
  }

  /** Stores what ended. It comes last in the transaction: it locks the institution's chain of records until commit. */
  async keep(transaction: Transaction, stopped: readonly UnwrittenReply[]): Promise<void> {
    const ended = stopped.map(({ replyId }) => ({ replyId, evidence: null }));
    if (ended.length > 0) await this.parts.keep(transaction, ended);
  }

  /** Notifies readers of what ended, once the transaction is committed. */
  async announce(ended: readonly UnwrittenReply[]): Promise<void> {
    await Promise.all(ended.map((reply) => announceEnd(this.parts.eventLog, reply)));
  }

  async #record(transaction: Transaction, caller: Caller, replyIds: readonly number[]): Promise<void> {
    const customerId = caller.actor?.customerId ?? null;
    for (const subjectId of replyIds) {
      await recordAudit(transaction, caller, { action: 'REPLY_STOPPED', subjectType: 'Reply', subjectId, customerId });
    }
  }
}
