import type { Caller } from '../../../platform/access/index.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import { dueDate, type LoanTerms, type RepaymentMethod } from '../terms/index.js';
import type { Servicing } from '../servicing/index.js';
import { pricedSchedule, type PricedSchedule } from './schedule-terms.js';
import { invalid } from './schedule.refusals.js';
import { GRACE_TOO_LONG, lastInstalmentTooLateText } from './schedule-problems.texts.js';
import { READ_LOANS } from '../loans/index.js';

/** The last day that the API can represent. */
const LAST_DAY = '2999-12-31';

/** Terms to compute a schedule for. */
interface ScheduleRequest extends LoanTerms {
  readonly method: RepaymentMethod;
  readonly graceMonths: number;
  /** Null for a schedule without dates. */
  readonly firstDueOn: string | null;
}

/** A computed schedule. */
export interface ScheduleAnswer extends PricedSchedule {
  /** When an instalment falls due, and until when it can be paid on time; null without a first day. */
  readonly daysOf: (number: number) => { readonly dueOn: string | null; readonly payableOn: string | null };
  readonly lastDueOn: string | null;
}

/** Computes schedules for terms without a loan. */
export class LoanScheduleService {
  constructor(private readonly servicing: () => Promise<Servicing>) {}

  /**
   * The schedule for given terms, for anyone who is logged in.
   * @throws Refusal INVALID_INPUT that lists everything at fault.
   */
  async schedule(caller: Caller, request: ScheduleRequest): Promise<ScheduleAnswer> {
    READ_LOANS.require(caller);
    const { method, firstDueOn, months, ...terms } = request;
    const dueOn = (number: number): string | null => (firstDueOn === null ? null : dueDate(firstDueOn, number - 1));
    const lastDueOn = dueOn(months);
    refuseAll(problemsOf(request, lastDueOn));
    const { payableOn } = await this.servicing();
    const daysOf = (number: number) => {
      const day = dueOn(number);
      return { dueOn: day, payableOn: day === null ? null : payableOn(day) };
    };
    return { ...pricedSchedule(method, { ...terms, months }), daysOf, lastDueOn };
  }
}

function problemsOf({ graceMonths, months }: ScheduleRequest, lastDueOn: string | null): Problem[] {
  const grace = invalid('graceMonths', GRACE_TOO_LONG);
  const late = invalid('firstDueOn', lastInstalmentTooLateText(LAST_DAY));
  return [...(graceMonths < months ? [] : [grace]), ...(lastDueOn === null || lastDueOn <= LAST_DAY ? [] : [late])];
}
