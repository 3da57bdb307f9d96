import {
  agreedPlan,
  dueDate,
  instalmentsDueBefore,
  type Instalment,
  type StoredAccount,
  type LoanContract,
  type LoanSummary,
  type PostedBooks,
  type Posting,
  type Servicing,
} from '../../lending/index.js';
import { demoServicing, Random } from '../basis/index.js';
import type { DemoSettings } from '../people/index.js';
import { demoContract, demoInstalments } from './demo-instalments.js';
import type { DemoLoan } from './demo-loan.js';
import { simulateLoan, loanAtDayEnd, type FallenDue, type LoanLife, type Receipt } from './loan-life.js';
import { extraRepayments, DEVIATION_WITHIN } from './loan-deviation.js';
import { addDays, dayNumber } from '../../../platform/calendar.js';

/** The state of a loan on the data's day, from its schedule and payments. */
export interface LoanPosition {
  readonly balanceWon: number;
  /** The payment of an ordinary month, after any grace; for a bullet loan, its next interest. */
  readonly monthlyPaymentWon: number;
  /** The due date of the last instalment paid, or the day the money went out; null before that. */
  readonly interestPaidTo: string | null;
  /** Interest of instalments that fell due up to the data's day, that day included, and were not paid. */
  readonly unpaidInterestWon: number;
  /** The account as the books keep it where it does not follow from the columns alone. */
  readonly account: StoredAccount | null;
  /** Days since the first unpaid instalment could last be paid on time. */
  readonly overdueDays: number;
  /** Unpaid instalments as scheduled, without interest on arrears. */
  readonly overdueWon: number;
}

export type PaymentMethod = 'AUTO_TRANSFER' | 'BANK_TRANSFER' | 'VIRTUAL_ACCOUNT' | 'CARD' | 'CASH';

export interface DemoRepayment extends Receipt {
  readonly method: PaymentMethod;
}

/** What the books said about a loan at the end of a day. */
type LoanAtDayEnd = Pick<LoanSummary, 'balanceWon' | 'overdueDays' | 'overdueWon'>;

const METHODS = { AUTO_TRANSFER: 78, BANK_TRANSFER: 12, VIRTUAL_ACCOUNT: 6, CARD: 3, CASH: 1 } as const;
const OWES_NOTHING: LoanAtDayEnd = { balanceWon: 0, overdueDays: 0, overdueWon: 0 };

/**
 * What happened on a loan up to the data's day; the books keep only its last repayments. As a rule everything follows
 * from the agreed schedule; when a loan leaves it, the engine of servicing computes how it goes on.
 */
export class LoanHistory {
  readonly #servicing: Servicing;
  /** As agreed, up to the first that falls due after the data's day. */
  readonly #instalments: readonly Instalment[];
  /** Instalments that were paid before the books begin. */
  readonly #settled: number;
  /** Instalments that were paid as agreed, before the history left the schedule if it did. */
  readonly #asAgreed: number;
  readonly #life: LoanLife | null;

  constructor(
    private readonly settings: DemoSettings,
    private readonly loan: DemoLoan,
    /** How many of its repayments are kept; all of them when left out. */
    kept = Infinity,
  ) {
    const { paid, missed, months, deviation, disbursedOn } = loan;
    this.#servicing = demoServicing(settings);
    // One may fall due on the day itself.
    this.#instalments = demoInstalments(loan, Math.min(paid + missed + 1, months));
    const inBooks = Math.min(paid, kept - extraRepayments(deviation));
    const deviates = deviation !== null && disbursedOn !== null && inBooks > 1;
    const keptInstalments = deviates ? inBooks : Math.min(paid, kept);
    this.#settled = paid - keptInstalments;
    // The last instalment is paid as agreed, so that all of a deviation lies before the data's day.
    const back = deviates ? 1 + Math.floor(deviation.place * Math.min(DEVIATION_WITHIN, keptInstalments - 1)) : 0;
    this.#asAgreed = deviates ? paid - back - 1 : paid;
    this.#life = deviates ? this.#live(disbursedOn, deviation) : null;
  }

  get position(): LoanPosition {
    return this.#life ? this.#livedPosition(this.#life) : this.#agreedPosition();
  }

  /** The day and balance from which the books keep the loan; nulls where they do from the first. */
  get booksFrom(): readonly [on: string, balanceWon: number] | readonly [null, null] {
    const { disbursedOn, status, paid } = this.loan;
    if (disbursedOn === null || this.#settled === 0) return [null, null];
    const isRepaid = status === 'CLOSED' && this.#settled === paid;
    return [dueDate(disbursedOn, this.#settled), isRepaid ? 0 : this.#balanceAfter(this.#settled)];
  }

  /** Whether the history left the agreed schedule since the books begin. */
  get turned(): boolean {
    return this.#life !== null;
  }

  /** The repayments that the books keep, oldest first. */
  repayments(): DemoRepayment[] {
    const random = Random.named(this.settings.seed, this.loan.loanNumber, 'payer');
    const habit = random.weighted(METHODS);
    const agreed = this.#instalments.slice(this.#settled, this.#asAgreed).map((row) => this.#receiptOf(row));
    const method = (): PaymentMethod => (random.chance(0.06) ? random.weighted(METHODS) : habit);
    return [...agreed, ...(this.#life?.receipts ?? [])].map((receipt) => ({ ...receipt, method: method() }));
  }

  /** Postings of instalments that were paid from what was held. */
  get heldPostings(): readonly Posting[] {
    return this.#life?.postings ?? [];
  }

  /** The last so many instalments that fell due up to the data's day, oldest first. */
  fallenDue(count: number): FallenDue[] {
    const { disbursedOn, paid, missed, status } = this.loan;
    if (disbursedOn === null) return [];
    const upTo = this.#life ? this.#asAgreed : status === 'CLOSED' ? paid : paid + missed;
    const lived = this.#life?.fallenDue ?? [];
    const agreed = this.#instalments
      .slice(Math.max(0, upTo + lived.length - count), upTo)
      .map(({ number, paymentWon }) => ({ dueOn: dueDate(disbursedOn, number), paymentWon }));
    return [...agreed, ...lived];
  }

  /** Where the loan stood at the end of a day before the data's. */
  standing(on: string): LoanAtDayEnd {
    const { disbursedOn, paid, missed, status } = this.loan;
    if (disbursedOn === null || disbursedOn > on) return OWES_NOTHING;
    const due = instalmentsDueBefore(disbursedOn, addDays(on, 1), paid + missed);
    if (status === 'CLOSED' && due >= paid) return OWES_NOTHING;
    const lived = this.#life && loanAtDayEnd(this.#servicing, this.#life.states, on);
    return lived ?? this.#agreedStanding(disbursedOn, due, on);
  }

  #live(disbursedOn: string, deviation: NonNullable<DemoLoan['deviation']>): LoanLife {
    const { paid, missed, status } = this.loan;
    const contract = demoContract(this.loan, disbursedOn);
    const on = dueDate(disbursedOn, this.#asAgreed);
    const account = this.#paidUp(contract, this.#asAgreed, on);
    const life = { contract, account, deviation, from: this.#asAgreed + 1, paid, missed, closes: status === 'CLOSED' };
    return simulateLoan(this.#servicing, life, this.settings.asOf);
  }

  #livedPosition({ states, summary }: LoanLife): LoanPosition {
    const { kept }: Pick<PostedBooks, 'kept'> = states.at(-1) ?? raise();
    const { balanceWon, interestPaidTo, unpaidInterestWon, overdueDays, overdueWon } = summary;
    const sums = { balanceWon, unpaidInterestWon, overdueDays, overdueWon };
    return { ...sums, interestPaidTo, monthlyPaymentWon: this.#ordinaryPaymentWon(), account: kept };
  }

  #agreedPosition(): LoanPosition {
    const { disbursedOn, paid, status } = this.loan;
    const { asOf } = this.settings;
    const monthlyPaymentWon = this.#ordinaryPaymentWon();
    if (disbursedOn === null) {
      const none = { unpaidInterestWon: 0, account: null };
      return { ...OWES_NOTHING, ...none, monthlyPaymentWon, interestPaidTo: null };
    }
    const due = status === 'CLOSED' ? 0 : instalmentsDueBefore(disbursedOn, addDays(asOf, 1), this.loan.months);
    const unpaid = this.#instalments.slice(paid, due);
    const standing = status === 'CLOSED' ? OWES_NOTHING : this.#agreedStanding(disbursedOn, due, asOf);
    const interestPaidTo = dueDate(disbursedOn, paid);
    const contract = demoContract(this.loan, disbursedOn);
    return {
      ...standing,
      monthlyPaymentWon,
      interestPaidTo,
      unpaidInterestWon: unpaid.reduce((sum, { interestWon }) => sum + interestWon, 0),
      account: unpaid.length > 0 ? this.#paidUp(contract, paid, interestPaidTo) : null,
    };
  }

  /**
   * On a day up to which so many instalments fell due, each of them paid on its day unless it is among those missed.
   */
  #agreedStanding(disbursedOn: string, due: number, on: string): LoanAtDayEnd {
    const paid = Math.min(due, this.loan.paid);
    const payableOn = ({ number }: Instalment): string => this.#servicing.payableOn(dueDate(disbursedOn, number));
    const overdue = this.#instalments.slice(paid, due).filter((instalment) => payableOn(instalment) < on);
    const [oldest] = overdue;
    return {
      balanceWon: this.#balanceAfter(paid),
      overdueDays: oldest ? dayNumber(on) - dayNumber(payableOn(oldest)) : 0,
      overdueWon: overdue.reduce((sum, { paymentWon }) => sum + paymentWon, 0),
    };
  }

  #receiptOf({ number, principalWon, interestWon, balanceAfterWon }: Instalment): Receipt {
    const { disbursedOn, appliedOn, status, paid } = this.loan;
    const closing = status === 'CLOSED' && number === paid;
    const repaidWon = closing ? this.#balanceAfter(paid - 1) : principalWon;
    return {
      paidOn: dueDate(disbursedOn ?? appliedOn, number),
      amountWon: repaidWon + interestWon,
      principalWon: repaidWon,
      interestWon,
      defaultInterestWon: 0,
      heldWon: 0,
      effect: null,
      balanceAfterWon: closing ? 0 : balanceAfterWon,
    };
  }

  /** The account on the day on which the last of so many instalments was paid as agreed. */
  #paidUp(contract: LoanContract, paid: number, on: string): StoredAccount {
    const rates = [{ from: on, annualRateMillionths: contract.annualRateMillionths }] as const;
    const plan = { ...agreedPlan(contract), billed: paid, balanceWon: this.#balanceAfter(paid), rates };
    return { plan, dues: [], heldWon: 0, on };
  }

  #balanceAfter(paid: number): number {
    return paid === 0 ? this.loan.principalWon : (this.#instalments[paid - 1]?.balanceAfterWon ?? 0);
  }

  #ordinaryPaymentWon(): number {
    const { paid, months, graceMonths } = this.loan;
    const at = Math.min(Math.max(paid, graceMonths), Math.max(0, months - 2));
    const instalments = at < this.#instalments.length ? this.#instalments : demoInstalments(this.loan, at + 1);
    return instalments[at]?.paymentWon ?? 0;
  }
}

function raise(): never {
  throw new Error('a life has a state');
}
