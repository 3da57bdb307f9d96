import { enumType } from '../../../../platform/graphql/index.js';
import type { ObstacleCode } from './goal-obstacle.js';
import type { StepKind } from './goal-plan.js';

export const StepKindEnum = enumType<StepKind>('LoanLimitStepKind', 'What a step of a plan is.', {
  WAIT: 'Wait for `months`, put money aside, and pay the debts as agreed.',
  RATE_TYPE: 'Take the rate of `rateType` and `annualRatePercent` instead.',
  TERM: 'Take a term of `months` instead.',
  LOWER_OVERDRAFT_LIMIT: 'Give up `amountWon` of the agreed limit of an overdraft, which is not drawn. Costs nothing.',
  REPAY_DEBT: 'Repay `amountWon` of a debt early. Its term stays, and its payments fall in proportion.',
});

export const ObstacleEnum = enumType<ObstacleCode>('LoanLimitObstacleCode', 'Why a goal cannot be reached.', {
  DSR_UNREACHABLE: 'DSR does not allow it, whatever may be repaid and however the loan is taken.',
  LTV_CAP: 'It exceeds what LTV allows on the home.',
  CAPPED_BY_POLICY: 'A cap by rule lies below it: `constraint` says which.',
  CAPPED_BY_PRODUCT: 'The product does not lend this much.',
  SAVING_TOO_LITTLE: 'It could be reached, but there is not enough money for it in time: `missingWon`.',
  RATE_UNKNOWN: 'No rate is given, and no table derives one from the score.',
  NO_BOUND_KNOWN: 'Nothing known bounds the loan, so there is no answer.',
});

export type SavingUnknown = 'NOT_GIVEN' | 'TOO_FEW_MONTHS';
export const SavingUnknownEnum = enumType<SavingUnknown>('LoanLimitSavingUnknown', 'Why saving is not known.', {
  NOT_GIVEN: 'None was given, and it cannot be computed because no customer is named.',
  TOO_FEW_MONTHS:
    'None was given, and fewer than three of the customer’s last six months show income, spending and payments on debts.',
});
