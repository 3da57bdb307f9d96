import type { Transaction } from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import { ScenariosErrorCode as Code } from '../rules/index.js';
import type { ProposalRepository } from './proposal.repository.js';
import type { Proposed, ProposedKind } from './proposed-kind.js';
import { NOT_PROPOSED, OWN_PROPOSAL, NOT_INDEPENDENT } from './publishing.texts.js';

/** Ensures that what customers are judged by is proposed by one person and put in force by another. */
export class TwoPeople {
  constructor(
    private readonly parts: {
      readonly proposals: ProposalRepository;
      readonly origins: TwoPersonCheck;
    },
  ) {}

  /** Stores a proposal, replacing any earlier one. @param proposedBy null for the operator. */
  propose(transaction: Transaction, proposed: Proposed, proposedBy: number | null, at: Date): Promise<void> {
    return this.parts.proposals.put(transaction, proposed, proposedBy, at);
  }

  /** Takes a proposal back. */
  withdraw(transaction: Transaction, proposed: Proposed): Promise<void> {
    return this.parts.proposals.remove(transaction, proposed);
  }

  /**
   * Ends a proposal, for the same transaction to put its version in force. When two people do so at once, the second finds none.
   * @throws Refusal NOT_PROPOSED, NEEDS_ANOTHER, NOT_INDEPENDENT.
   */
  async take(transaction: Transaction, proposed: Proposed, accountId: number): Promise<void> {
    const { proposals, origins } = this.parts;
    const found = await proposals.lock(transaction, proposed);
    if (!found) return notProposed(proposed.kind);
    const { proposedBy } = found;
    const { kind } = proposed;
    const refusals = { same: () => needsAnother(kind), related: () => notIndependent(kind) };
    if (proposedBy !== null) await origins.requireAnother(accountId, [proposedBy], transaction, refusals);
    await proposals.remove(transaction, proposed);
  }
}

const FIELD: Readonly<Record<ProposedKind, readonly string[]>> = { RULES: ['ruleSetId'], THRESHOLDS: ['thresholdsId'] };

const notProposed = (kind: ProposedKind): never => refuse(Code.NOT_PROPOSED, NOT_PROPOSED, FIELD[kind]);

const needsAnother = (kind: ProposedKind): never => refuse(Code.NEEDS_ANOTHER, OWN_PROPOSAL, FIELD[kind]);

const notIndependent = (kind: ProposedKind): never => refuse(Code.NOT_INDEPENDENT, NOT_INDEPENDENT, FIELD[kind]);
