import { dayOfMonth, endOfMonth } from '../../../../platform/calendar.js';
import { statement, type Database } from '../../../../platform/database/index.js';
import type { LoanScore } from './retention-candidate.js';
import { wholeLoan, type LoanKind } from '../../loans/index.js';
import { rankingSql, seedsFor } from './retention-query.js';
import type { StampDutyTable } from '../figures/stamp-duty.js';
import { stampDuty } from '../figures/stamp-duty.js';

/** What a ranking covers. */
interface RankingQuestion {
  readonly institutionId: number;
  /** Market rates, in millionths; each loan is compared with the one for its type and balance. */
  readonly market: readonly {
    readonly loanType: LoanKind;
    readonly aboveWon: number;
    readonly upToWon: number;
    readonly rateMillionths: number;
  }[];
  readonly today: string;
  readonly stampDuty: StampDutyTable | null;
  readonly minSavingWon: number;
  readonly minBalanceWon: number;
  readonly minGapMillionths: number;
  /** Only loans whose fee ends within this many days; all when null. */
  readonly feeEndsWithinDays: number | null;
  readonly offset: number;
  readonly limit: number;
}

/** A loan with what its customer would save elsewhere. */
interface ScoredLoan extends LoanScore {
  /** Which of the market rates in the question it was compared with. */
  readonly marketPlace: number;
}

const FIRST_LOAN_COLUMN = 9;

/** The planner overestimates the statement; compiling it would take far longer than running it. */
const NOT_COMPILED = statement('SET LOCAL jit = off');

/** Ranks loans by what their customers would save elsewhere, on the books as they are. */
export class RetentionRepository {
  constructor(private readonly database: Pick<Database, 'transaction'>) {}

  async ranked(question: RankingQuestion): Promise<ScoredLoan[]> {
    if (question.market.length === 0) return [];
    const { offset, limit } = question;
    const text = rankingSql(wholeLoan.sql, seedsFor(offset + limit));
    const tuples = await this.database.transaction(async (transaction) => {
      await transaction.rows(NOT_COMPILED);
      return transaction.tuples(statement(text), valuesOf(question));
    });
    return tuples.map(scoredLoan);
  }
}

function valuesOf(question: RankingQuestion): unknown[] {
  const { market, today, offset, limit } = question;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  return [
    question.institutionId,
    market.map(({ loanType }) => loanType),
    market.map(({ aboveWon }) => aboveWon),
    market.map(({ upToWon }) => upToWon),
    market.map(({ rateMillionths }) => rateMillionths),
    today,
    12 * year + month,
    dayOfMonth(endOfMonth(today)),
    day,
    ...duties(question.stampDuty),
    question.minSavingWon,
    question.minBalanceWon,
    question.minGapMillionths,
    question.feeEndsWithinDays,
    offset + limit,
    offset,
  ];
}

/** The least amounts of every tier but the first, and the customer's part in each; nulls when no table is known. */
function duties(table: StampDutyTable | null): [number[], (number | null)[]] {
  const ends = table?.tiers.flatMap(({ upToWon }) => upToWon ?? []) ?? [];
  const share = (upToWon: number | null): number | null =>
    table && stampDuty(table, upToWon ?? Number.MAX_SAFE_INTEGER).customerWon;
  return [ends.map((upToWon) => upToWon + 1), table?.tiers.map(({ upToWon }) => share(upToWon)) ?? [null]];
}

function scoredLoan(tuple: readonly unknown[]): ScoredLoan {
  const [place, own, market, fee, stamp, saving, months, feeDays, repayments] = tuple as (number | null)[];
  return {
    marketPlace: place ?? 0,
    ownInterestWon: own ?? 0,
    marketInterestWon: market ?? 0,
    feeWon: fee ?? null,
    stampDutyWon: stamp ?? null,
    savingWon: saving ?? null,
    remainingMonths: months ?? 0,
    feeDaysLeft: feeDays ?? 0,
    recentRepayments: repayments ?? 0,
    loan: wholeLoan.read(tuple, FIRST_LOAN_COLUMN),
  };
}
