/**
 * Limit owns the rules that bound a loan, as data with a first and a last day and a source, and what follows from them:
 * how much somebody can borrow on any day, by which rule, and what changes of income, debts, rate or term would do.
 * Everything but the loading of rules is pure.
 */
export { createKnownRules, createLimits, limitEntities, type Limits } from './module.js';
export { debtOf, debtsElsewhere } from './borrowers.js';
export { debtService, serviceKey } from './debt-service.js';
export { roundedWon } from './fixed-point.js';
export type { LimitAnswer } from './limit-answer.js';
export type { Debt, LenderClass, Region, WantedKind } from './limit-profile.js';
export { MissingRule, ruleOn, type LimitRules } from './limit-rule.js';
export { LenderClassEnum, RegionEnum } from './limit-enums.js';
export { dsrOfLoan, type DsrOfLoan } from './dsr-of-loan.js';
export { knownCeilings, rateCeilingOn, type RateCeiling } from './rate-ceiling.js';
export type { LimitService } from './limit.service.js';
export { obstacleText, stepText } from './goal.texts.js';
export type { SimulationRequest, RequestedChanges, RequestedRepayment } from './limit-request.js';
export type { SoughtGoal } from './goal.service.js';
export type { SimulatedLimit } from './limit.service.js';
export type { GoalPlan } from './goal-settle.js';
export type { InstitutionTable } from './institution-rules.js';
export { LendingRuleRepository } from './lending-rule.repository.js';
export { RULE_VALUES } from './rule-values.js';
export { RULES_TTL_MS } from './known-rules.js';
export { importRules, type RuleImportReport } from './rule-import.js';
export { listRules, type ListedRule } from './rule-list.js';
export { parseRules, RULE_KINDS } from './rule-parser.js';
export * as limitPolicy from './limit.policy.js';
