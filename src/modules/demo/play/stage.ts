import type { Caller, Role } from '../../../platform/access/index.js';
import { addDays } from '../../../platform/calendar.js';
import type { Clock } from '../../../platform/clock.js';

/** An account of an institution. */
export interface Player {
  readonly id: number;
  readonly role: Role;
  readonly customerId: number | null;
}

/**
 * Who acts: one reviews, another approves, an administrator decides exceptions, and the payment system reports money.
 */
export interface Cast {
  readonly institutionId: number;
  readonly staff: Player;
  readonly approver: Player;
  readonly admin: Player;
  readonly payments: Player;
  /** The customer whom the demonstration account shows; null where somebody else has that account. */
  readonly customer: (Player & { readonly customerId: number }) | null;
}

export type Part = Exclude<keyof Cast, 'institutionId' | 'customer'>;

/** Whose loan or request something is about. */
interface About {
  readonly customerId: number;
}

/** Where people act on days before the data's day, as the services of the rooms let them. */
export class Stage {
  #now: Date;
  #acts = 0;
  readonly clock: Clock = { now: () => this.#now };

  constructor(
    readonly cast: Cast,
    private readonly asOf: string,
    /** Distinguishes the acts of one data set from those of another. */
    private readonly tag: string,
  ) {
    this.#now = new Date(`${asOf}T00:00:00+09:00`);
  }

  /** Goes to a number of days before the data's day, and returns that day. */
  goTo(daysBefore: number): string {
    const day = addDays(this.asOf, -daysBefore);
    // The data's own day has only begun.
    this.#now = new Date(`${day}T${daysBefore === 0 ? '00:00' : '10:00'}:00+09:00`);
    return day;
  }

  /**
   * The same for acts that change the books of a loan: never before the end of the months with snapshots, so the day
   * may be later than requested.
   */
  goToBook(daysBefore: number): string {
    return this.goTo(this.bookable(daysBefore));
  }

  bookable(daysBefore: number): number {
    return Math.min(daysBefore, Number(this.asOf.slice(8, 10)) - 1);
  }

  as(part: Part): Caller {
    return this.#caller(this.cast[part]);
  }

  /** The applicant themself, or a member of staff at their word. */
  for({ customerId }: About): Caller {
    const { customer, staff } = this.cast;
    return this.#caller(customer?.customerId === customerId ? customer : staff);
  }

  /** A key for the next act: equal data sets use equal ones. */
  key(): string {
    return `demo-${this.tag}-${this.cast.institutionId}-${(this.#acts += 1)}`;
  }

  #caller({ id, role, customerId }: Player): Caller {
    const { institutionId } = this.cast;
    return {
      actor: { accountId: id, institutionId, role, customerId },
      requestId: 'seed',
      locale: 'ko',
      address: null,
    };
  }
}
