import { Book } from '../../src/modules/demo/books/book.js';
import { quartersBefore } from '../../src/modules/demo/basis/calendar.js';
import { debtMonths } from '../../src/modules/demo/loans/demo-debts.js';
import type { DemoSettings } from '../../src/modules/demo/people/demo-customer.js';
import { demoFinances, SNAPSHOT_MONTHS, type DemoFinances } from '../../src/modules/demo/finances/demo-finances.js';
import type { DemoLoan } from '../../src/modules/demo/loans/demo-loan.js';
import { demoSpending } from '../../src/modules/demo/spending/demo-spending.js';
import { LoanHistory } from '../../src/modules/demo/loans/loan-history.js';
import { spendingShifts } from '../../src/modules/demo/finances/spending-shift.js';
import { situationTruths, type SituationTruth } from '../../src/modules/demo/finances/situation-truth.js';
import { financialPositionOf } from '../../src/modules/customers/index.js';
import { loanFactsOf } from '../../src/modules/lending/loans/loan-facts.js';
import type { Owner } from '../../src/modules/scenarios/thresholds/population.js';
import type { Population } from '../../src/modules/scenarios/index.js';
import { spendingFactsOf } from '../../src/modules/spending/quarters/spending.service.js';

/** Somebody of a made-up set: what the program would know of them, and what a person would have said of them. */
export interface Person {
  readonly owner: Owner;
  readonly finances: DemoFinances;
  readonly truths: readonly SituationTruth[];
  readonly loans: readonly DemoLoan[];
  /** Of the same loans. */
  readonly histories: readonly LoanHistory[];
  readonly quarters: readonly string[];
}

const [QUARTERS, LOANS_EACH] = [8, 2];
/** Columns of the source file: quarter, total and credit card, the sums in thousand won. */
const [QUARTER, TOTAL, CREDIT] = [0, 10, 11];
const BANK = { code: 'MOA_BANK', name: '모아은행', kind: 'BANK' } as const;

/** The customers of a made-up bank, as `moa seed` would write them, without a database. */
export function peopleOf(settings: DemoSettings, customers: number): Person[] {
  const book = new Book(settings, { ...BANK, customers, loans: customers * LOANS_EACH });
  const loansOf = Map.groupBy(book.loans(), ({ customer }) => customer.index);
  const quarters = quartersBefore(settings.asOf, QUARTERS);
  return [...book.customers()].map((customer) => {
    const loans = (loansOf.get(customer.index) ?? []).map(({ loan }) => loan);
    const histories = loans.map((loan) => new LoanHistory(settings, loan));
    const debts = debtMonths(histories, settings.asOf, SNAPSHOT_MONTHS);
    const shifts = spendingShifts(settings, BANK.code, customer);
    const { totals, lines } = demoSpending(settings, BANK.code, customer, quarters, shifts);
    const finances = demoFinances(settings, BANK.code, customer, debts, totals);
    const { sourceKey, annualIncomeWon, creditScore } = customer;
    return {
      owner: { customerId: customer.index + 1, sourceKey, annualIncomeWon, creditScore },
      finances,
      loans,
      histories,
      quarters: lines.slice(-2),
      truths: situationTruths(settings, BANK.code, customer, { ...finances, loans, histories, debt: debts[0] }),
    };
  });
}

/** The same people as what thresholds are computed from. */
export function populationOf(people: readonly Person[]): Population {
  const of = <Value>(ids: readonly number[], value: (person: Person) => Value): [number, Value][] =>
    ids.flatMap((id): [number, Value][] => {
      const person = people[id - 1];
      return person ? [[id, value(person)]] : [];
    });
  return {
    owners: (_, after, count) => Promise.resolve(people.slice(after, after + count).map(({ owner }) => owner)),
    loans: (_, ids) => Promise.resolve(new Map(of(ids, (person) => loanFactsOf(openLoans(person))))),
    spending: (_, owners) => {
      const ids = owners.map(({ customerId }) => customerId);
      const known = of(ids, ({ quarters }) => spendingFactsOf(quarters.toReversed().map(quarterOf)));
      return Promise.resolve(new Map(known.flatMap(([id, facts]) => (facts ? [[id, facts] as const] : []))));
    },
    // What months show beyond the loans here is debts elsewhere; made-up books have nothing else.
    positions: {
      of: (asked, on) =>
        Promise.resolve(new Map(asked.map((person) => [person.customerId, financialPositionOf(person, on)] as const))),
    },
    months: (ids) =>
      Promise.resolve(
        of(ids, ({ finances }) => finances.months).flatMap(([customerId, months]) =>
          months.map((month) => ({ ...month, customerId })),
        ),
      ),
    applications: (ids, since) =>
      Promise.resolve(
        of(ids, ({ loans }) => decisionsOf(loans, since)).flatMap(([customerId, decisions]) =>
          decisions.map((decision) => ({ ...decision, customerId })),
        ),
      ),
  };
}

function openLoans({ loans, histories }: Person) {
  return loans.flatMap(({ status, disbursedOn, annualRateMillionths }, place) => {
    if (disbursedOn === null || !['ACTIVE', 'DELINQUENT'].includes(status)) return [];
    const annualRatePercent = (annualRateMillionths / 10_000).toFixed(4);
    return { ...histories[place]?.position, annualRatePercent } as never;
  });
}

function quarterOf(line: string) {
  const columns = line.split(',');
  const won = (column: number): number => Number(columns[column]) * 1_000;
  return { quarter: columns[QUARTER] ?? '', totalWon: won(TOTAL), creditWon: won(CREDIT) } as never;
}

/** What was decided since a day, as lending gives it: for a rejected application the day it was made. */
function decisionsOf(loans: readonly DemoLoan[], since: string) {
  return loans.flatMap(({ status, appliedOn, approvedOn }) => {
    const on = status === 'REJECTED' ? appliedOn : approvedOn;
    return on === null || status === 'APPLIED' || on < since ? [] : [{ approved: status !== 'REJECTED', on }];
  });
}
