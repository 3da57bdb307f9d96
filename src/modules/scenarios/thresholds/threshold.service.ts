import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { refuse, refuseAll, type Problem } from '../../../platform/errors/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { keyClaim, once } from '../../../platform/once/index.js';
import { fitnessOf, PUBLISH_THRESHOLDS, type RulesInForce } from '../evaluation/index.js';
import type { Proposed, TwoPeople } from '../publishing/index.js';
import { boundFaults, type BoundFault } from '../rules/index.js';
import type { Population } from './population.js';
import { computeThresholds, type Computation } from './threshold-computation.js';
import type { ThresholdSetRepository } from './threshold-set.repository.js';
import type { StoredVersion, ThresholdVersion } from './threshold-version.js';
import { NO_SUCH_THRESHOLDS, RULE_NEVER_HOLDS, tooManyCustomersText } from './threshold.texts.js';

interface ThresholdServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly sets: ThresholdSetRepository;
  readonly population: Population;
  readonly rules: Pick<RulesInForce, 'get'>;
  readonly twoPeople: TwoPeople;
}

/** How a computation is wanted. */
interface ComputeRequest {
  readonly idempotencyKey: string;
  /** Whether only to show what would come out. */
  readonly preview: boolean;
}

/** For whom and in whose name thresholds are computed. */
interface ComputeFor {
  readonly institutionId: number;
  readonly accountId: number | null;
}

/** Customers whom an answer over the API may wait for; more take the command line. */
const MAX_ONLINE_CUSTOMERS = 2_000;

/** Computes versions of an institution's thresholds and puts them in force. For administrators. */
export class ThresholdService {
  constructor(private readonly parts: ThresholdServiceParts) {}

  /** Versions that the institution may be judged by, newest first. */
  page(caller: Caller, request: PageRequest): Promise<StoredVersion[]> {
    const { institutionId } = PUBLISH_THRESHOLDS.require(caller);
    return this.parts.sets.page(institutionId, request);
  }

  /**
   * Computes a version from the institution's customers, keeps it and proposes it, for somebody else to put in force. With
   * `preview` it is shown and not kept.
   * @throws Refusal TOO_MANY_CUSTOMERS, IDEMPOTENCY_CONFLICT.
   */
  async compute(caller: Caller, { idempotencyKey, preview }: ComputeRequest): Promise<ThresholdVersion> {
    const { institutionId, accountId } = PUBLISH_THRESHOLDS.require(caller);
    const { database, clock } = this.parts;
    const at = clock.now();
    const whose = { institutionId, accountId };
    const compute = (): Promise<Computation> => this.#computation(institutionId, MAX_ONLINE_CUSTOMERS);
    if (preview) return this.#shown(await compute(), whose, at);
    const claim = keyClaim(accountId, idempotencyKey, 'thresholdsCompute', {});
    const id = await once(database, { claim, at }, async (transaction) =>
      this.#keep(transaction, caller, await compute(), whose, at),
    );
    return this.#get(institutionId, id);
  }

  /**
   * The same for the operator, however many customers there are.
   * @returns what was computed, and the number of the version; null for a preview.
   */
  async computeFor(
    caller: Caller,
    { institutionId, accountId }: ComputeFor,
    { preview, activate }: { readonly preview: boolean; readonly activate: boolean },
  ): Promise<ThresholdVersion> {
    const { database, clock } = this.parts;
    const at = clock.now();
    const computation = await this.#computation(institutionId, Infinity);
    if (preview) return this.#shown(computation, { institutionId, accountId }, at);
    const id = await database.transaction(async (transaction) => {
      const kept = await this.#keep(transaction, caller, computation, { institutionId, accountId }, at);
      if (activate) {
        await this.parts.twoPeople.withdraw(transaction, proposalOf(institutionId, kept));
        await this.#activate(transaction, caller, institutionId, kept, at);
      }
      return kept;
    });
    return this.#get(institutionId, id);
  }

  /**
   * Proposes a version, one of the institution's own or the defaults, replacing any earlier proposal.
   * @throws Refusal VERSION_NOT_FOUND, THRESHOLDS_OUT_OF_BOUNDS, THRESHOLDS_UNUSABLE, IDEMPOTENCY_CONFLICT.
   */
  async propose(caller: Caller, id: number, idempotencyKey: string): Promise<StoredVersion> {
    const { institutionId, accountId } = PUBLISH_THRESHOLDS.require(caller);
    const { database, clock, twoPeople } = this.parts;
    const at = clock.now();
    const claim = keyClaim(accountId, idempotencyKey, 'thresholdsPropose', { id });
    await once(database, { claim, at }, async (transaction) => {
      const { version } = await this.#usable(transaction, institutionId, id);
      await twoPeople.propose(transaction, proposalOf(institutionId, id), accountId, at);
      await recordAudit(transaction, caller, {
        action: 'THRESHOLDS_PROPOSED',
        subjectType: 'ThresholdVersion',
        subjectId: id,
        customerId: null,
        detail: { institutionId, version },
      });
      return null;
    });
    return this.#get(institutionId, id);
  }

  /**
   * Puts the version that is proposed in force for the institution: one of its own, or the defaults in the place of its
   * own. When two calls run at once, the second is refused, because nothing is proposed any more.
   * @throws Refusal VERSION_NOT_FOUND, NOT_PROPOSED, NEEDS_ANOTHER, NOT_INDEPENDENT, THRESHOLDS_OUT_OF_BOUNDS,
   * THRESHOLDS_UNUSABLE, IDEMPOTENCY_CONFLICT.
   */
  async activate(caller: Caller, id: number, idempotencyKey: string): Promise<StoredVersion> {
    const { institutionId, accountId } = PUBLISH_THRESHOLDS.require(caller);
    const { database, clock, twoPeople } = this.parts;
    const at = clock.now();
    const claim = keyClaim(accountId, idempotencyKey, 'thresholdsActivate', { id });
    await once(database, { claim, at }, async (transaction) => {
      await this.#usable(transaction, institutionId, id);
      await twoPeople.take(transaction, proposalOf(institutionId, id), accountId);
      await this.#activate(transaction, caller, institutionId, id, at);
      return null;
    });
    return this.#get(institutionId, id);
  }

  async #computation(institutionId: number, mostCustomers: number): Promise<Computation> {
    const { population, rules, sets, clock, database } = this.parts;
    const [inForce, defaults] = await Promise.all([rules.get(institutionId), sets.getDefaults(database)]);
    return computeThresholds({
      population,
      institutionId,
      rules: inForce.rules,
      before: inForce.thresholds,
      defaults,
      floor: inForce.floor,
      ruleSetId: inForce.ruleSetId,
      beforeCalibration: inForce.calibration,
      reviews: (ids) => sets.listReviews(ids),
      today: koreanDate(clock.now()),
      onCustomers: (customers) => {
        if (customers > mostCustomers) tooManyCustomers();
      },
    });
  }

  async #keep(
    transaction: Transaction,
    caller: Caller,
    computation: Computation,
    { institutionId, accountId }: ComputeFor,
    at: Date,
  ): Promise<number> {
    const { sets, twoPeople } = this.parts;
    const id = await sets.insert(transaction, institutionId, computation, { accountId, at });
    await twoPeople.propose(transaction, proposalOf(institutionId, id), accountId, at);
    const { customers, digest } = computation.computedFrom;
    await recordAudit(transaction, caller, {
      action: 'THRESHOLDS_COMPUTED',
      subjectType: 'ThresholdVersion',
      subjectId: id,
      customerId: null,
      detail: { institutionId, customers, digest, changed: computation.effects.changed },
    });
    return id;
  }

  async #activate(
    transaction: Transaction,
    caller: Caller,
    institutionId: number,
    id: number,
    at: Date,
  ): Promise<void> {
    const { sets } = this.parts;
    const version = await this.#usable(transaction, institutionId, id);
    await sets.activate(transaction, institutionId, id, at);
    await recordAudit(transaction, caller, {
      action: 'THRESHOLDS_ACTIVATED',
      subjectType: 'ThresholdVersion',
      subjectId: id,
      customerId: null,
      detail: { institutionId, version: version.version },
    });
  }

  /** A version with which the rules in force can judge. */
  async #usable(transaction: Transaction, institutionId: number, id: number): Promise<StoredVersion> {
    const { sets, rules } = this.parts;
    const version = (await sets.find(transaction, institutionId, id)) ?? thresholdsNotFound();
    refuseAll(boundFaults(version.thresholds).map(outOfBounds));
    const inForce = await rules.get(institutionId);
    if (fitnessOf(inForce.rules, version.thresholds).faults.length > 0) return thresholdsUnusable();
    return version;
  }

  /** A version as it would be, not kept. */
  async #shown(computation: Computation, whose: ComputeFor, at: Date): Promise<ThresholdVersion> {
    const inForce = await this.parts.rules.get(whose.institutionId);
    return {
      ...computation,
      ...whose,
      key: null,
      version: 'preview',
      active: false,
      createdAt: at,
      activatedAt: null,
      proposedAt: null,
      proposedBy: null,
      before: inForce.thresholds,
      previousVersion: inForce.thresholdSetVersion,
    };
  }

  async #get(institutionId: number, id: number): Promise<StoredVersion> {
    return (await this.parts.sets.find(this.parts.database, institutionId, id)) ?? thresholdsNotFound();
  }
}

const proposalOf = (institutionId: number, versionId: number): Proposed => ({
  institutionId,
  kind: 'THRESHOLDS',
  versionId,
});

const outOfBounds = ({ name, text }: BoundFault): Problem => ({
  code: 'THRESHOLDS_OUT_OF_BOUNDS',
  message: text,
  field: ['thresholds', name],
});

function thresholdsNotFound(): never {
  return refuse('VERSION_NOT_FOUND', NO_SUCH_THRESHOLDS, ['thresholdsId']);
}

function thresholdsUnusable(): never {
  return refuse('THRESHOLDS_UNUSABLE', RULE_NEVER_HOLDS, ['thresholdsId']);
}

function tooManyCustomers(): never {
  return refuse('TOO_MANY_CUSTOMERS', tooManyCustomersText(MAX_ONLINE_CUSTOMERS));
}
