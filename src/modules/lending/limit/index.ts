/**
 * Limit owns the rules that bound a loan, as data with a first and a last day and a source, and what follows from them:
 * how much somebody can borrow on any day, by which rule, and what changes of income, debts, rate or term would do.
 * Everything but the loading of rules is pure.
 */
export { createKnownRules, createLimits, limitEntities, type Limits } from './module.js';
export { debtOf, debtsElsewhere, type Borrower } from './borrowers.js';
export { countedWon, debtService, serviceFactor, serviceKey } from './debt-service.js';
export { roundedMillionths, roundedWon, type Fixed } from './fixed-point.js';
export type { Constraint, ConstraintName, LimitAnswer, LimitWarning, LimitWarningCode } from './limit-answer.js';
export { changeSteps, repaid, type ChangeName, type DebtRepayment, type LimitChanges } from './limit-changes.js';
export type {
  Debt,
  LenderClass,
  LimitProfile,
  PolicyProfile,
  Region,
  WantedKind,
  WantedLoan,
} from './limit-profile.js';
export { MissingRule, ruleOn, type LimitRules, type RuleKind, type RuleReference } from './limit-rule.js';
export { LenderClassEnum, RegionEnum } from './limit-enums.js';
export { dsrOfLoan, type DsrOfLoan } from './dsr-of-loan.js';
export { knownCeilings, rateCeilingOn, RateCeilings, type RateCeiling } from './rate-ceiling.js';
export type { LimitService } from './limit.service.js';
export { seekGoal, type GoalAnswer } from './goal.js';
export type { Obstacle, ObstacleCode } from './goal-obstacle.js';
export type { GoalStep, StepKind } from './goal-plan.js';
export type { GoalRequest, RateOption } from './goal-request.js';
export { obstacleText, stepText } from './goal.texts.js';
export type { SimulationRequest, RequestedChanges, RequestedRepayment } from './limit-request.js';
export type { SoughtGoal } from './goal.service.js';
export type { SimulatedLimit } from './limit.service.js';
export type { GoalPlan } from './goal-settle.js';
export { limitOf } from './limit.js';
export { limitPath, type LimitPath, type PathRequest } from './path.js';
export { replay, replayChanges, type ReplayPoint } from './replay.js';
export { withScoreRates, type InstitutionTable } from './institution-rules.js';
export { LendingRuleRepository } from './lending-rule.repository.js';
export { RULE_VALUES } from './rule-values.js';
export { RULES_TTL_MS } from './known-rules.js';
export { importRules, type RuleImportReport } from './rule-import.js';
export { listRules, type ListedRule } from './rule-list.js';
export { parseRules, readRuleFile, RULE_KINDS, RuleFileError, type StoredRule } from './rule-parser.js';
export { simulate, type Simulation } from './simulation.js';
