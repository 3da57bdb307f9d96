import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { messageOf } from '../../../platform/system-error.js';
import { keyClaim, once } from '../../../platform/once/index.js';
import { fitnessOf, PUBLISH_RULE_SETS, type RulesInForce } from '../evaluation/index.js';
import { parseRules, ScenariosErrorCode as Code } from '../rules/index.js';
import type { Proposed } from './proposed-kind.js';
import type { RuleSetRepository } from './rule-set.repository.js';
import type { RuleSetVersion } from './rule-set-version.js';
import type { TwoPeople } from './two-people.js';
import { NO_SUCH_RULES, rulesUnfitText } from './publishing.texts.js';

interface RuleSetServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ruleSets: RuleSetRepository;
  readonly rules: Pick<RulesInForce, 'get'>;
  readonly twoPeople: TwoPeople;
}

/** What is proposed: rules that are new, as JSON, or a version that is there. */
export type RulesWanted = { readonly rules: string } | { readonly ruleSetId: number };

/** Takes in an institution's own rules, and puts them in force by two people. For administrators. */
export class RuleSetService {
  constructor(private readonly parts: RuleSetServiceParts) {}

  /** Versions that the institution may be judged by, newest first. */
  page(caller: Caller, request: PageRequest): Promise<RuleSetVersion[]> {
    const { institutionId } = PUBLISH_RULE_SETS.require(caller);
    return this.parts.ruleSets.page(institutionId, request);
  }

  /** One of them; null for one that is not there, or another institution's. */
  find(caller: Caller, id: number): Promise<RuleSetVersion | null> {
    const { institutionId } = PUBLISH_RULE_SETS.require(caller);
    return this.parts.ruleSets.find(this.parts.database, institutionId, id);
  }

  /**
   * Stores new rules as a version and proposes it, replacing any earlier proposal.
   * @throws Refusal RULES_UNUSABLE, VERSION_NOT_FOUND, IDEMPOTENCY_CONFLICT.
   */
  async propose(caller: Caller, wanted: RulesWanted, idempotencyKey: string): Promise<RuleSetVersion> {
    const { institutionId, accountId } = PUBLISH_RULE_SETS.require(caller);
    const { database, clock, ruleSets, twoPeople } = this.parts;
    const at = clock.now();
    const claim = keyClaim(accountId, idempotencyKey, 'scenarioRuleSetPropose', wanted);
    const id = await once(database, { claim, at }, async (transaction) => {
      const versionId =
        'ruleSetId' in wanted
          ? (await this.#usable(transaction, institutionId, wanted.ruleSetId)).key
          : await ruleSets.insert(
              transaction,
              { institutionId, accountId },
              await this.#read(institutionId, wanted),
              at,
            );
      await twoPeople.propose(transaction, proposalOf(institutionId, versionId), accountId, at);
      await this.#record(transaction, caller, 'SCENARIO_RULES_PROPOSED', institutionId, versionId);
      return versionId;
    });
    return this.#get(institutionId, id);
  }

  /**
   * Puts the version that is proposed in force for the institution's customers. Probabilities return once thresholds
   * are computed again: the existing ones apply to scores of other rules.
   * @throws Refusal VERSION_NOT_FOUND, RULES_UNUSABLE, NOT_PROPOSED, NEEDS_ANOTHER, NOT_INDEPENDENT,
   * IDEMPOTENCY_CONFLICT.
   */
  async activate(caller: Caller, id: number, idempotencyKey: string): Promise<RuleSetVersion> {
    const { institutionId, accountId } = PUBLISH_RULE_SETS.require(caller);
    const { database, clock, ruleSets, twoPeople } = this.parts;
    const at = clock.now();
    const claim = keyClaim(accountId, idempotencyKey, 'scenarioRuleSetActivate', { id });
    await once(database, { claim, at }, async (transaction) => {
      await this.#usable(transaction, institutionId, id);
      await twoPeople.take(transaction, proposalOf(institutionId, id), accountId);
      await ruleSets.activate(transaction, institutionId, id, at);
      await this.#record(transaction, caller, 'SCENARIO_RULES_ACTIVATED', institutionId, id);
      return null;
    });
    return this.#get(institutionId, id);
  }

  async #usable(transaction: Transaction, institutionId: number, id: number): Promise<RuleSetVersion> {
    const version = (await this.parts.ruleSets.find(transaction, institutionId, id)) ?? ruleSetNotFound('ruleSetId');
    await this.#refuseFaults(institutionId, version.rules, 'ruleSetId');
    return version;
  }

  /** Rules as they were written, if they can judge. */
  async #read(institutionId: number, { rules: text }: { readonly rules: string }): Promise<unknown> {
    let rules: unknown;
    try {
      rules = JSON.parse(text);
    } catch (error) {
      return rulesUnusable(messageOf(error), 'rules');
    }
    await this.#refuseFaults(institutionId, rules, 'rules');
    return rules;
  }

  async #refuseFaults(institutionId: number, rules: unknown, field: string): Promise<void> {
    const { thresholds } = await this.parts.rules.get(institutionId);
    let parsed;
    try {
      parsed = parseRules(rules, thresholds);
    } catch (error) {
      return rulesUnusable(messageOf(error), field);
    }
    const { faults } = fitnessOf(parsed.rules, thresholds);
    if (faults.length > 0) rulesUnusable(faults.join('\n'), field);
  }

  async #record(
    transaction: Transaction,
    caller: Caller,
    action: 'SCENARIO_RULES_PROPOSED' | 'SCENARIO_RULES_ACTIVATED',
    institutionId: number,
    id: number,
  ): Promise<void> {
    const about = {
      subjectType: 'ScenarioRuleSet',
      subjectId: id,
      customerId: null,
      detail: { institutionId },
    } as const;
    await recordAudit(transaction, caller, { ...about, action });
  }

  async #get(institutionId: number, id: number): Promise<RuleSetVersion> {
    return (await this.parts.ruleSets.find(this.parts.database, institutionId, id)) ?? ruleSetNotFound('ruleSetId');
  }
}

const proposalOf = (institutionId: number, versionId: number): Proposed => ({
  institutionId,
  kind: 'RULES',
  versionId,
});

function ruleSetNotFound(field: string): never {
  const message = NO_SUCH_RULES;
  return refuse(Code.VERSION_NOT_FOUND, message, [field]);
}

function rulesUnusable(why: string, field: string): never {
  const message = rulesUnfitText(why);
  return refuse(Code.RULES_UNUSABLE, message, [field]);
}
