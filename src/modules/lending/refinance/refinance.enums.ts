import { enumType } from '../../../platform/graphql/index.js';
import type { ApplicationStatus } from './applications/application-status.js';
import type { RejectionReason } from './eligibility/eligibility.js';
import type { ExceptionDecision } from './review/exception.entity.js';
import type { ExplanationItem } from './explanation/explanation-item.js';
import type { HintMeasure, HintUnknown } from './eligibility/hint.js';
import type { ProductOrder } from './products/product-list.js';
import type { ApplicationOrder } from './applications/application-list.js';

export const ApplicationStatusEnum = enumType<ApplicationStatus>(
  'RefinanceApplicationStatus',
  'Where an application to refinance stands.',
  {
    DRAFT: 'Begun, not filed (작성 중).',
    SUBMITTED: 'Filed, nobody has looked at it (접수).',
    DOCUMENTS_REQUIRED: 'Documents are awaited (서류 요청).',
    UNDER_REVIEW: 'Under review (심사 중).',
    EXCEPTION_REQUESTED:
      'To be granted although a criterion is not met: waits for someone who may make exceptions (예외 승인 대기).',
    TERMS_OFFERED: 'Granted on terms that were not asked for: waits for the applicant to accept them (조건 제시).',
    APPROVED: 'Granted on terms that the applicant asked for or accepted; the money is not out (승인).',
    REJECTED: 'Refused, for the reasons given (거절).',
    EXECUTED: 'The new loan has paid off the old one (실행).',
    WITHDRAWAL_REQUESTED: 'The borrower withdraws from the contract; the money has yet to come back (철회 접수).',
    WITHDRAWN: 'Taken back by the applicant, before the contract or within the days of the law after it (철회).',
    CANCELLED: 'Ended by the lender without a decision (취소).',
    TERMS_DECLINED: 'The applicant declined the terms offered (조건 거절).',
    TERMS_EXPIRED: 'Nobody accepted the terms offered in time (조건 만료).',
    SUPERSEDED: 'Another application has replaced the loan: `supersededBy` (다른 신청 실행으로 종료).',
  },
);

export const RejectionReasonEnum = enumType<RejectionReason>(
  'RefinanceRejectionReason',
  'Why an application to refinance is refused.',
  {
    AMOUNT_OUT_OF_RANGE: 'The amount is not one that the product lends.',
    TERM_OUT_OF_RANGE: 'The term is not one of the product.',
    LOAN_NOT_ELIGIBLE: 'The product does not replace loans of this type.',
    DELINQUENT: 'A payment of the loan is overdue.',
    SCORE_TOO_LOW: 'The credit score is below that of the product.',
    SCORE_TOO_HIGH: 'The credit score is above that of the product, which is for others.',
    INCOME_INSUFFICIENT: 'The income is below that of the product.',
    REGION_NOT_ELIGIBLE: 'The home is not where the product lends.',
    LTV_EXCEEDED: 'The amount is too large a share of the price of the home.',
    DSR_EXCEEDED:
      'Yearly debt service is too large a share of income: for the product, or for the law (DSR with stress), where the class of the lender and the region of the home say what it asks.',
    DOCUMENTS_INCOMPLETE: 'Documents that were asked for are missing.',
    OTHER: 'Something else; the note says what.',
  },
);

export const HintMeasureEnum = enumType<HintMeasure>(
  'RefinanceHintMeasure',
  'What a figure of a hint measures; the name ends in its unit.',
  {
    AMOUNT_WON: 'The amount asked for, in won.',
    TERM_MONTHS: 'The term, in months.',
    OVERDUE_WON: 'The overdue part of the loan, in won.',
    CREDIT_SCORE: 'The credit score, 1 to 1,000.',
    ANNUAL_INCOME_WON: 'Yearly income, in won.',
    LTV_PERCENT: 'The amount in percent of the price of the home.',
    DSR_PERCENT: 'Yearly debt service in percent of income.',
    STRESSED_DSR_PERCENT:
      'The same as the law makes lenders compute it for a new loan, stress included; the bound is that of their class.',
  },
);

export const HintBoundEnum = enumType<'AT_LEAST' | 'AT_MOST'>('RefinanceHintBound', 'On which side a bound lies.', {
  AT_LEAST: 'The figure must not be below what is needed.',
  AT_MOST: 'The figure must not be above what is needed.',
});

export const HintUnknownEnum = enumType<HintUnknown>('RefinanceHintUnknown', 'Why there is no figure.', {
  NO_BOUND: 'The product sets no such bound: a person decided, and the note of the log says why.',
  NOT_A_FIGURE: 'The reason does not depend on a figure.',
  PRICE_UNKNOWN: 'The price of the home is not known.',
  RULES_UNKNOWN: 'No rule of the day says how the loans are counted.',
});

export const ExplanationItemEnum = enumType<ExplanationItem>(
  'RefinanceExplanationItem',
  'What a lender explains about a loan before the contract (금융소비자보호법 제19조).',
  {
    RATE: 'The rate, and how it may change.',
    FEES: 'Fees for paying back early, and other costs.',
    TERM_AND_REPAYMENT: 'How long it runs, how it is repaid, what the first month takes.',
    WITHDRAWAL_RIGHT: 'The right to withdraw within fourteen days (청약철회).',
    ARREARS_CONSEQUENCES: 'What paying late leads to.',
  },
);

export const ProductOrderEnum = enumType<ProductOrder>(
  'RefinanceProductOrder',
  'How a list of products is ordered. What a product earns its lender is not stored and has no effect.',
  {
    NEWEST: 'The newest first.',
    CODE: 'By code.',
    LOWEST_RATE: 'By the lowest rate of the product.',
    HIGHEST_AMOUNT: 'By the most it lends, largest first.',
    LONGEST_TERM: 'By the longest term, longest first.',
  },
);

export const ApplicationOrderEnum = enumType<ApplicationOrder>(
  'RefinanceApplicationOrder',
  'How a list of applications is ordered.',
  {
    NEWEST: 'The newest first.',
    OLDEST: 'The oldest first.',
    RECENTLY_CHANGED: 'The last changed first.',
    HIGHEST_AMOUNT: 'By the amount asked for, largest first.',
  },
);

export const PrepaymentFeeHandlingEnum = enumType<'CHARGE' | 'WAIVE'>(
  'RefinancePrepaymentFee',
  'Whether the fee for paying the old loan back early is charged.',
  { CHARGE: 'It is charged as agreed on there.', WAIVE: 'The lender waives it.' },
);

export const PartyEnum = enumType<'APPLICANT' | 'LENDER' | 'SYSTEM'>('RefinanceParty', 'Who acted.', {
  APPLICANT: 'The applicant, for themself.',
  LENDER: 'Staff of the institution, including on behalf of the applicant.',
  SYSTEM: 'Nobody: time ran out.',
});

export const ExceptionDecisionEnum = enumType<ExceptionDecision>(
  'RefinanceExceptionDecision',
  'How an exception that was asked for was decided.',
  { CONFIRMED: 'The terms are granted.', DECLINED: 'The application went back into review.' },
);
