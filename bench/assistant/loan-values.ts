import { count, date, percent, sum, truth, won, wonOrNone, words } from './atoms.js';
import type { LoanData, RepaymentData } from './customer-data.js';
import type { Atom, Value } from './value.js';
import { LOAN_WORDS, METHOD_WORDS, RATE_WORDS } from './words.js';

const IS_OPEN = (loan: LoanData): boolean => loan.status !== 'CLOSED';
const TYPES: Readonly<Record<string, LoanData['loanType']>> = {
  mortgage: 'MORTGAGE',
  credit: 'CREDIT',
  overdraft: 'OVERDRAFT',
  auto: 'AUTO',
};
const MORE_THAN = (one: number, other: number): number => other - one;

/** What the sets may ask of loans, by name: `credit.balance`, `all.due`, `dearest`. */
export class LoanValues {
  readonly #open: readonly LoanData[];

  /** @param today whose year it is of which interest paid is asked for. */
  constructor(
    private readonly loans: readonly LoanData[],
    private readonly today: string,
  ) {
    this.#open = loans.filter(IS_OPEN);
  }

  /** The open loan that is called so, or the closed one; null where a name is no loan's. */
  loan(name: string): LoanData | null {
    const byRate = this.#open.toSorted((one, other) =>
      MORE_THAN(Number(one.annualRatePercent), Number(other.annualRatePercent)),
    );
    const byBalance = this.#open.toSorted((one, other) => MORE_THAN(one.balanceWon, other.balanceWon));
    const chosen: Readonly<Record<string, LoanData | undefined>> = {
      dearest: byRate[0],
      order: byRate[0],
      cheapest: byRate.at(-1),
      largest: byBalance[0],
      smallest: byBalance.at(-1),
    };
    if (chosen[name]) return chosen[name];
    const ofType = this.loans.filter(({ loanType }) => loanType === TYPES[name]);
    return ofType.find(IS_OPEN) ?? ofType[0] ?? null;
  }

  /** Null where the name is none of a loan. */
  value(name: string): Value | null {
    const [of = '', part] = name.split('.');
    if (of === 'all' && part !== undefined) return this.#ofAll(part);
    if (of === 'soonest') return this.#soonest();
    if (of === 'prepay') return words(this.#open.flatMap(({ loanType }) => LOAN_WORDS[loanType] ?? []));
    const loan = this.loan(of);
    if (!loan) return null;
    return part === undefined ? words(LOAN_WORDS[loan.loanType]) : this.#ofLoan(loan, part);
  }

  /** The same figure of the other open loans; words and zeros do not show whose they are. */
  others(name: string): readonly Value[] {
    const [of = '', part] = name.split('.');
    const loan = TYPES[of] ? this.loan(of) : null;
    if (!loan || part === undefined) return [];
    return this.#open
      .filter((other) => other.loanType !== loan.loanType)
      .map((other) => this.#ofLoan(other, part).filter((atom) => isFigure(atom, this.today)))
      .filter((value) => value.length > 0);
  }

  /** A yes or no about loans; null where the name is none. */
  truth(name: string): Value | null {
    if (name === 'overdue')
      return truth(
        this.#open.some(({ overdueWon }) => overdueWon > 0),
        /연체(?:된|가|금|액|중| 중)|밀린|미납|overdue|behind|missed/i,
      );
    if (name === 'autoOpen')
      return truth(
        this.#open.some(({ loanType }) => loanType === 'AUTO'),
        /남아|진행|이용|still|open/i,
      );
    const [of = '', part] = name.split('.');
    const fee = /^fee\((\w+)\)$/.exec(name);
    if (fee) return truth((this.loan(fee[1] ?? '')?.payoff?.fee.amountWon ?? 0) > 0, /있|발생|부과|원|yes|fee of/i);
    const loan = this.loan(of);
    // Of a rate that is fixed at first neither yes nor no is true.
    if (loan?.rateType === 'MIXED' && part === 'variable') return words(RATE_WORDS['MIXED']);
    if (loan && part === 'variable') return truth(loan.rateType === 'VARIABLE', /변동|바뀌|variable|change/i);
    return null;
  }

  #ofLoan(loan: LoanData, part: string): Value {
    const [next] = loan.schedule?.nodes ?? [];
    const repaid = loan.repayments.nodes.filter(({ reversedAt }) => reversedAt === null);
    const [last] = repaid.toSorted((one, other) => other.paidOn.localeCompare(one.paidOn));
    const parts: Readonly<Record<string, () => Value>> = {
      balance: () => won(loan.balanceWon),
      rate: () => percent(loan.annualRatePercent),
      matures: () => date(loan.maturesOn),
      principal: () => won(loan.principalWon),
      start: () => date(loan.disbursedOn),
      rateType: () => words(RATE_WORDS[loan.rateType]),
      method: () => words(METHOD_WORDS[loan.repaymentMethod]),
      due: () => date(next?.dueOn, next?.payableOn),
      pay: () => won(...paymentsOf(loan)),
      payInterest: () => won(next?.interestWon),
      payPrincipal: () => wonOrNone(next?.principalWon ?? 0),
      last: () => won(last?.amountWon),
      lastOn: () => date(last?.paidOn),
      remaining: () => count(loan.schedule?.totalCount),
      payoff: () => won(loan.payoff?.totalWon),
      fee: () => wonOrNone(loan.payoff?.fee.amountWon ?? 0),
      feeFree: () => date(loan.payoff?.fee.freeFrom),
      interestYear: () => won(...this.#interest((other) => other.loanType === loan.loanType)),
    };
    const value = parts[part];
    if (!value) throw new Error(`Loans have no ${part}.`);
    return value();
  }

  #ofAll(part: string): Value {
    const open = this.#open;
    const dueOf = (loan: LoanData): string => loan.schedule?.nodes[0]?.dueOn ?? '9999';
    const parts: Readonly<Record<string, () => Value>> = {
      balance: () => won(sum(open.map(({ balanceWon }) => balanceWon))),
      count: () => count(open.length),
      payoff: () => won(sum(open.map(({ payoff }) => payoff?.totalWon ?? payoff?.totalWithoutFeeWon ?? 0))),
      fee: () => won(sum(open.map(({ payoff }) => payoff?.fee.amountWon ?? 0))),
      due: () => {
        const [first] = open.toSorted((one, other) => dueOf(one).localeCompare(dueOf(other)));
        return first ? this.#ofLoan(first, 'due') : [];
      },
      pay: () => won(...[0, 1, 2].map((form) => sum(open.map((loan) => paymentsOf(loan)[form] ?? 0)))),
      interestYear: () => won(...this.#interest(() => true)),
      latest: () =>
        date(
          open
            .map(({ maturesOn }) => maturesOn)
            .sort()
            .at(-1),
        ),
    };
    const value = parts[part];
    if (!value) throw new Error(`Loans together have no ${part}.`);
    return value();
  }

  #soonest(): Value {
    const dueOf = (loan: LoanData): string => loan.schedule?.nodes[0]?.dueOn ?? '9999';
    const [first] = this.#open.map(dueOf).sort();
    const loans = this.#open.filter((loan) => dueOf(loan) === first);
    return words(loans.flatMap(({ loanType }) => LOAN_WORDS[loanType] ?? []));
  }

  /** Interest paid in the year, of all such loans and of the open ones alone: either may be meant. */
  #interest(isMeant: (loan: LoanData) => boolean): readonly number[] {
    const isPaid = ({ paidOn, reversedAt }: RepaymentData): boolean =>
      paidOn.startsWith(this.today.slice(0, 4)) && reversedAt === null;
    const paid = (loans: readonly LoanData[]): number =>
      sum(loans.flatMap(({ repayments }) => repayments.nodes.filter(isPaid).map(({ interestWon }) => interestWon)));
    const meant = this.loans.filter(isMeant);
    return [paid(meant), paid(meant.filter(IS_OPEN))];
  }
}

/** Today stands in every answer as the day of its data. */
const isFigure = (atom: Atom, today: string): boolean =>
  (atom.kind === 'date' && atom.date !== today) || ('value' in atom && atom.value !== 0);

/** The next instalment as it is planned, what is left of it where money was paid ahead, and the usual one. */
function paymentsOf(loan: LoanData): readonly number[] {
  const planned = loan.schedule?.nodes[0]?.paymentWon ?? 0;
  return [planned, Math.max(0, planned - (loan.standing?.heldWon ?? 0)), loan.monthlyPaymentWon];
}
