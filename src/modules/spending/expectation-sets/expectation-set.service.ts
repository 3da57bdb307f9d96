import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import {
  checkExpectations,
  expectationsInForce,
  type Expectation,
  type ExpectationSet,
} from '../expectations/index.js';
import { importOnce } from '../import-batches/index.js';
import { needsAnother, notIndependent, notProposed, setNotFound } from './expectation-set.refusals.js';
import type { ExpectationSetRepository, ExpectationSetRow } from './expectation-set.repository.js';
import { CHANGE_EXPECTATIONS, READ_IMPORTS } from '../access/index.js';

const SECOND_PERSON = { same: needsAnother, related: notIndependent };

export type { ExpectationSetRow };

/**
 * Changes what an institution expects of its files, which takes two independent administrators: one proposes a whole
 * set, another puts it in force. Files that are checked or loaded from then on are checked against it.
 */
export class ExpectationSetService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly sets: ExpectationSetRepository;
      readonly origins: TwoPersonCheck;
    },
  ) {}

  /** What is expected now. For staff and administrators. */
  inForce(caller: Caller): Promise<ExpectationSet> {
    return expectationsInForce(this.parts.database, READ_IMPORTS.require(caller).institutionId);
  }

  /** Proposals and their outcome, newest first. For staff and administrators. */
  page(caller: Caller, request: PageRequest): Promise<ExpectationSetRow[]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    return this.parts.sets.page(this.parts.database, institutionId, request);
  }

  /** One of them; null when there is none that the caller may see. */
  async find({ actor }: Caller, id: number): Promise<ExpectationSetRow | null> {
    return READ_IMPORTS.allows(actor) ? this.parts.sets.find(this.parts.database, actor.institutionId, id) : null;
  }

  /** Proposes a set. @throws Refusal INVALID_EXPECTATION for each fault, IDEMPOTENCY_CONFLICT. */
  async propose(
    caller: Caller,
    key: string,
    { expectations, reason }: { readonly expectations: readonly Expectation[]; readonly reason: string },
  ): Promise<ExpectationSetRow | null> {
    const actor = CHANGE_EXPECTATIONS.require(caller);
    const { institutionId, accountId } = actor;
    const id = await this.#once(
      actor,
      key,
      'importExpectationsPropose',
      [expectations, reason],
      async (transaction) => {
        checkExpectations(expectations);
        const at = this.parts.clock.now();
        const made = await this.parts.sets.propose(transaction, { institutionId, expectations, reason, accountId, at });
        await this.#record(transaction, caller, 'IMPORT_EXPECTATIONS_PROPOSED', made);
        return made;
      },
    );
    return this.find(caller, id);
  }

  /**
   * Puts a proposal in force, in place of the current set. When two people do so at once, the first succeeds.
   * @throws Refusal SET_NOT_FOUND, SET_NOT_PROPOSED, NEEDS_ANOTHER_PERSON, NOT_INDEPENDENT, IDEMPOTENCY_CONFLICT.
   */
  putInForce(caller: Caller, key: string, id: number): Promise<ExpectationSetRow | null> {
    return this.#decide(caller, { key, id, operation: 'importExpectationsPutInForce', state: 'IN_FORCE' });
  }

  /** Withdraws anybody's proposal. @throws Refusal SET_NOT_FOUND, SET_NOT_PROPOSED, IDEMPOTENCY_CONFLICT. */
  withdraw(caller: Caller, key: string, id: number): Promise<ExpectationSetRow | null> {
    return this.#decide(caller, { key, id, operation: 'importExpectationsWithdraw', state: 'WITHDRAWN' });
  }

  async #decide(
    caller: Caller,
    act: {
      readonly key: string;
      readonly id: number;
      readonly operation: string;
      readonly state: 'IN_FORCE' | 'WITHDRAWN';
    },
  ): Promise<ExpectationSetRow | null> {
    const actor = CHANGE_EXPECTATIONS.require(caller);
    const { institutionId, accountId } = actor;
    const { sets, clock } = this.parts;
    const { id, state } = act;
    await this.#once(actor, act.key, act.operation, [id], async (transaction) => {
      await sets.lock(transaction, institutionId, id);
      const set = (await sets.find(transaction, institutionId, id)) ?? setNotFound();
      if (set.state !== 'PROPOSED') notProposed();
      if (state === 'IN_FORCE')
        await this.parts.origins.requireAnother(accountId, [set.proposedBy], transaction, SECOND_PERSON);
      if (!(await sets.decide(transaction, { institutionId, id }, { state, accountId, at: clock.now() })))
        notProposed();
      await this.#record(transaction, caller, `IMPORT_EXPECTATIONS_${state}`, id);
      return id;
    });
    return this.find(caller, id);
  }

  async #record(transaction: Transaction, caller: Caller, action: string, id: number): Promise<void> {
    const subject = { subjectType: 'ImportExpectationSet', subjectId: id, customerId: null };
    await recordAudit(transaction, caller, { action, ...subject });
  }

  #once(
    actor: Actor,
    key: string,
    operation: string,
    input: readonly unknown[],
    work: (transaction: Transaction) => Promise<number>,
  ): Promise<number> {
    const { database, clock } = this.parts;
    return importOnce(database, { actor, key, operation, input, at: clock.now() }, work);
  }
}
