/**
 * Limit owns the rules that bound a loan, as data with a first and a last day and a source, and what is computed from
 * them: how much somebody can borrow on any day, by which rule, and what changes of income, debts, rate or term would
 * do. Everything but the loading of rules is pure.
 */
export { createKnownRules, createLimits, limitEntities, type Limits } from './module.js';
export { debtOf, debtsElsewhere } from './simulation/borrowers.js';
export { debtService, serviceKey } from './engine/debt-service.js';
export { roundedWon } from './engine/fixed-point.js';
export type { LimitAnswer } from './engine/limit-answer.js';
export type { Debt, LenderClass, Region, WantedKind } from './engine/limit-profile.js';
export { lenderClassSql } from './rules/lender-class.js';
export { MissingRule, ruleOn, type LimitRules } from './rules/limit-rule.js';
export { LenderClassEnum, RegionEnum } from './simulation/limit.enums.js';
export { dsrOfLoan, type DsrOfLoan } from './engine/dsr-of-loan.js';
export { knownCeilings, rateCeilingOn, type RateCeiling, type RateCeilings } from './rules/rate-ceiling.js';
export type { LimitService } from './simulation/limit.service.js';
export { obstacleText, stepText } from './goal/goal.texts.js';
export type { SimulationRequest, RequestedChanges, RequestedRepayment } from './simulation/limit-request.js';
export type { SoughtGoal } from './goal/goal.service.js';
export type { SimulatedLimit } from './simulation/limit.service.js';
export type { GoalPlan } from './goal/settled-plan.js';
export type { InstitutionTable } from './rules/institution-rules.js';
export { LendingRuleRepository } from './rules/lending-rule.repository.js';
export { RULE_VALUES } from './rules/rule-values.js';
export { RULES_TTL_MS } from './rules/known-rules.js';
export { importRules, type RuleImportReport } from './rules/rule-import.js';
export { listRules, type ListedRule } from './rules/rule-list.js';
export { parseRules, RULE_KINDS } from './rules/rule-parser.js';
export * as limitPolicy from './simulation/limit.policy.js';
