import { decodeId } from '../../../../platform/graphql/index.js';
import { rateMillionths, type RepaymentMethod } from '../../terms/index.js';
import type { LoanKind } from '../../loans/index.js';
import type { Debt, PolicyProfile, WantedLoan } from '../engine/limit-profile.js';
import type { RequestedChanges, RequestedProfile, SimulationRequest } from './limit-request.js';
import type { LimitChangesInput, LoanLimitSimulateInput } from './limit.inputs.js';
import type { LimitDebtInput, LimitLoanInput, LimitProfileInput } from './limit-profile.inputs.js';
import { signedMillionths } from '../engine/signed-percent.js';

/** A simulation from the API's input, in the terms of the engine. */
export function toRequest(input: LoanLimitSimulateInput): SimulationRequest {
  const { on = null, customerId = null, useMyLoans } = input;
  return {
    profile: toProfile(input.profile, input.policyProfile ?? 'LAW_ONLY'),
    changes: toChanges(input.changes ?? null),
    on,
    customer: customerId === null ? (useMyLoans ? 'ME' : null) : decodeId('Customer', customerId, ['customerId']),
  };
}

/** A profile as the API takes it. */
function toProfile(input: LimitProfileInput, policyProfile: PolicyProfile): RequestedProfile {
  const { yearlyIncomeWon = null, priceWon = null, creditScore = null, region } = input;
  return {
    yearlyIncomeWon,
    debts: (input.debts ?? []).map(toDebt),
    loan: toLoan(input.loan),
    region,
    homeCount: input.homeCount ?? 0,
    firstHome: input.firstHome ?? false,
    priceWon,
    liensWon: input.liensWon ?? 0,
    creditScore,
    lenderClass: input.lenderClass ?? 'BANK',
    policyProfile,
  };
}

/** How loans are usually repaid: jeonse loans with the deposit, when the lease ends. */
const usualMethod = (kind: LoanKind): RepaymentMethod => (kind === 'JEONSE' ? 'BULLET' : 'EQUAL_PAYMENT');

function toDebt(input: LimitDebtInput): Debt {
  const { agreedLimitWon = null, monthlyPaymentWon = null, startedOn = null } = input;
  return {
    kind: input.loanType,
    balanceWon: input.balanceWon,
    agreedLimitWon,
    annualRateMillionths: rateMillionths(input.annualRatePercent),
    remainingMonths: input.remainingMonths,
    repaymentMethod: input.repaymentMethod ?? usualMethod(input.loanType),
    monthlyPaymentWon,
    startedOn,
  };
}

function toLoan(input: LimitLoanInput): WantedLoan {
  const { annualRatePercent = null, fixedMonths = null, productCapWon = null } = input;
  return {
    kind: input.loanType,
    annualRateMillionths: annualRatePercent === null ? null : rateMillionths(annualRatePercent),
    termMonths: input.termMonths,
    repaymentMethod: input.repaymentMethod ?? usualMethod(input.loanType),
    rateKind: input.rateType ?? 'VARIABLE',
    fixedMonths,
    policyLoan: input.policyLoan ?? false,
    productCapWon,
  };
}

/** Changes as the API takes them; none for null. */
function toChanges(input: LimitChangesInput | null): RequestedChanges {
  const {
    incomePercent = null,
    ratePoints = null,
    termMonths = null,
    rateType = null,
    creditScore = null,
  } = input ?? {};
  return {
    incomeMillionths: incomePercent === null ? null : signedMillionths(incomePercent),
    repayments: (input?.repayments ?? []).map(({ debt = null, loanId = null, amountWon = null }, index) => ({
      debt,
      loanId: loanId === null ? null : decodeId('Loan', loanId, ['changes', 'repayments', String(index), 'loanId']),
      amountWon,
    })),
    rateMillionths: ratePoints === null ? null : signedMillionths(ratePoints),
    termMonths,
    rateType: rateType && { rateKind: rateType.rateType, fixedMonths: rateType.fixedMonths ?? null },
    creditScore,
  };
}
