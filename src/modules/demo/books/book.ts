import { demoCustomer, type DemoCustomer, type DemoSettings } from '../people/index.js';
import { demoLoan, type DemoLoan, type InstitutionKind } from '../loans/index.js';
import { Random } from '../basis/index.js';
import { showcaseCustomer, showcaseLoans } from './showcase.js';

export interface DemoInstitution {
  readonly code: string;
  readonly name: string;
  readonly kind: InstitutionKind;
  readonly customers: number;
  readonly loans: number;
}

/** How many customers, some megabytes, are kept in memory: every step for an institution needs them. */
const CACHED_CUSTOMERS = 20_000;

/**
 * The customers of an institution and their loans. Those of the first customers are kept; the others are made again at
 * each request.
 */
export class Book {
  readonly #settings: DemoSettings;
  readonly #appetites: number;
  readonly #customers: DemoCustomer[] = [];
  readonly #loans: DemoLoan[] = [];

  constructor(
    settings: DemoSettings,
    readonly institution: DemoInstitution,
    /** Whether the first customer has the address of the demonstration account, which only one may. */
    private readonly first = true,
  ) {
    this.#settings = settings;
    let sum = 0;
    for (let index = 1; index < institution.customers; index++) sum += this.#appetite(index);
    this.#appetites = sum;
  }

  customer(index: number): DemoCustomer {
    const known = this.#customers[index];
    if (known) return known;
    const made = this.#made(index);
    if (index < CACHED_CUSTOMERS) this.#customers[index] = made;
    return made;
  }

  #made(index: number): DemoCustomer {
    const drawn = demoCustomer(this.#settings, this.institution.code, index);
    if (index > 0) return drawn;
    const scripted = showcaseCustomer(this.institution.kind, drawn, this.#settings);
    return this.first ? scripted : { ...scripted, email: drawn.email };
  }

  *customers(): Generator<DemoCustomer> {
    for (let index = 0; index < this.institution.customers; index++) yield this.customer(index);
  }

  /** Every loan with its borrower, in the order of both; exactly as many as the institution has. */
  *loans(): Generator<{ readonly customer: DemoCustomer; readonly loan: DemoLoan }> {
    const { creditScore } = this.customer(0);
    const scripted = showcaseLoans(this.#settings, this.institution.kind, creditScore).slice(0, this.institution.loans);
    let made = 0;
    let appetites = 0;
    const drawn = this.institution.loans - scripted.length;
    for (let index = 0; index < this.institution.customers; index++) {
      if (index > 0) appetites += this.#appetite(index);
      // Shares of a running sum, rounded down, add up exactly; a lone customer takes all.
      const upTo = this.#appetites > 0 ? Math.floor((appetites * drawn) / this.#appetites) : drawn;
      if (index > 0 && upTo === made) continue;
      const customer = this.customer(index);
      if (index === 0) for (const loan of scripted) yield { customer, loan };
      for (; made < upTo; made++) {
        yield { customer, loan: this.#loan(customer, scripted.length + made) };
      }
    }
  }

  #loan(customer: DemoCustomer, index: number): DemoLoan {
    const known = this.#loans[index];
    if (known) return known;
    const made = demoLoan(this.#settings, this.institution, customer, index);
    if (customer.index < CACHED_CUSTOMERS) this.#loans[index] = made;
    return made;
  }

  /** How much a customer borrows relative to others, as a whole number: two in nine not at all. */
  #appetite(index: number): number {
    const random = Random.named(this.#settings.seed, this.institution.code, 'appetite', index);
    return random.chance(2 / 9) ? 0 : Math.round(100 * random.factor(0.6));
  }
}
