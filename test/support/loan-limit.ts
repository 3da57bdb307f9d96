import {
  LoanLimitSimulateDocument,
  type LoanLimitSimulateInput,
  type LoanLimitSimulateQuery,
} from '../../schema/generated/test/graphql.js';
import type { Bank, Person } from './lending.js';

const SIMULATE: string = LoanLimitSimulateDocument.toString();

type Simulated = LoanLimitSimulateQuery['loanLimitSimulate'];
type Profile = LoanLimitSimulateInput['profile'];

/** Somebody in the capital area who earns 100 million won a year and asks for thirty years. */
export const MORTGAGE: Profile = {
  yearlyIncomeWon: 100_000_000,
  region: 'CAPITAL',
  loan: { loanType: 'MORTGAGE', annualRatePercent: '4.2', termMonths: 360 },
};

interface Refused {
  readonly code: string;
  readonly field?: readonly string[];
}

export const simulateAt = async (bank: Bank, input: object, as: Person | string = bank.staff): Promise<Simulated> =>
  (await bank.ask<LoanLimitSimulateQuery>(SIMULATE, { input }, as)).loanLimitSimulate;

/** What a refused simulation says: every code and the field it names. */
export async function refusalsAt(
  bank: Bank,
  input: object,
  as: Person | string | null = bank.staff,
): Promise<string[]> {
  const token = typeof as === 'object' ? (as?.token ?? null) : as;
  const { errors } = await bank.query(SIMULATE, { input }, token);
  const { extensions } = (errors?.[0] ?? {}) as { extensions?: Refused & { problems?: Refused[] } };
  return (extensions?.problems ?? (extensions ? [extensions] : [])).map(
    ({ code, field }) => `${code} ${(field ?? []).join('.')}`,
  );
}
