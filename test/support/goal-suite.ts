import {
  LoanLimitGoalDocument,
  type LoanLimitGoalQuery,
  LoanLimitPathDocument,
  type LoanLimitPathQuery,
  LoanLimitReplayDocument,
  type LoanLimitSimulateInput,
} from '../../schema/generated/test/graphql.js';
import { type Person, startBank } from './lending.js';

export type Who = Person | string;

export const GOAL = LoanLimitGoalDocument.toString();

export const PATH = LoanLimitPathDocument.toString();

export const REPLAY = LoanLimitReplayDocument.toString();

export interface Refused {
  readonly code: string;
  readonly field?: readonly string[];
}

export const credit = {
  loanType: 'CREDIT',
  balanceWon: 30_000_000,
  annualRatePercent: '5',
  remainingMonths: 60,
} as const;

export const card = { loanType: 'CARD', balanceWon: 20_000_000, annualRatePercent: '15', remainingMonths: 24 } as const;

export const MORTGAGE: LoanLimitSimulateInput['profile'] = {
  yearlyIncomeWon: 100_000_000,
  region: 'CAPITAL',
  loan: { loanType: 'MORTGAGE', annualRatePercent: '4.2', termMonths: 360 },
};

export const indebted = { ...MORTGAGE, debts: [credit, card] };

export const TODAY = '2026-11-21';

/** A bank whose customers want a sum. */
export async function startGoalSuite() {
  const goal = async (input: object, as: Who = bank.staff) =>
    (await bank.ask<LoanLimitGoalQuery>(GOAL, { input }, as)).loanLimitGoal;
  const path = async (input: object, as: Who = bank.staff) =>
    (await bank.ask<LoanLimitPathQuery>(PATH, { input }, as)).loanLimitPath;
  /** What a refused query says: every code and the field it names. */
  async function refusals(document: string, input: object, as: Who | null = bank.staff): Promise<string[]> {
    const token = typeof as === 'object' ? (as?.token ?? null) : as;
    const { errors } = await bank.query(document, { input }, token);
    const { extensions } = (errors?.[0] ?? {}) as { extensions?: Refused & { problems?: Refused[] } };
    const problems = extensions?.problems ?? (extensions ? [extensions] : []);
    return problems.map(({ code, field }) => `${code} ${(field ?? []).join('.')}`).sort();
  }
  const bank = await startBank();
  const kim = await bank.aCustomer({ name: '김하나' });
  await bank.sql('UPDATE customer SET annual_income_won = 100000000 WHERE id = $1', [kim.key]);

  return {
    kim,
    bank,
    refusals,
    goal,
    path,
    close: () => bank.close(),
  };
}

export type GoalSuite = Awaited<ReturnType<typeof startGoalSuite>>;
