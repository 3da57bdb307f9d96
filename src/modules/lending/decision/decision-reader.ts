import type { Caller } from '../../../platform/access/index.js';
import { fieldsNamed } from '../../../platform/graphql/index.js';
import type { CustomerService, FinancialPosition } from '../../customers/index.js';
import { loanColumns, type LoanRow, type LoanService } from '../loans/index.js';
import type { FinancialPositions } from '../arrears/index.js';
import { debtOf, debtsElsewhere, type Debt, type Limits, type LimitRules } from '../limit/index.js';
import type { ProductRow, ProductService } from '../refinance/index.js';
import type { DecisionFigureRepository } from './figures/decision-figure.repository.js';
import type { Figure } from './figures/figures.js';

/** What is on record about a borrower. */
export interface Person {
  /** Null when it is not known. */
  readonly annualIncomeWon: number | null;
  readonly creditScore: number | null;
  /** Overdue on any debt or card; null where something is, but the amount is not known. */
  readonly overdueWon: number | null;
}

/** A registered person with the income and arrears of their financial position. */
export const personOf = (
  { creditScore }: Pick<Person, 'creditScore'>,
  { income, arrears }: Pick<FinancialPosition, 'income' | 'arrears'>,
): Person => ({
  annualIncomeWon: income.yearlyWon,
  creditScore,
  overdueWon: arrears.isInArrears === true ? arrears.overdueWon : 0,
});

/** What a decision about a loan is made from. */
export interface DecisionFacts {
  readonly person: Person;
  /** The other open loans of the same customer here, and what months show of debts elsewhere. */
  readonly others: readonly Debt[];
  readonly products: readonly ProductRow[];
  readonly figures: readonly Figure[];
  readonly rules: LimitRules;
}

interface DecisionReaderParts {
  readonly loans: Pick<LoanService, 'find' | 'loanFacts'>;
  readonly customers: Pick<CustomerService, 'find'>;
  readonly products: Pick<ProductService, 'listOffered'>;
  readonly figures: Pick<DecisionFigureRepository, 'listAll'>;
  readonly rules: Limits['rules'];
  readonly positions: Pick<FinancialPositions, 'read'>;
}

/** What the register of customers says. */
interface Registered extends Pick<Person, 'annualIncomeWon' | 'creditScore'> {
  readonly key: number;
}

const WHOLE_LOAN = fieldsNamed(...Object.keys(loanColumns));
const DECISION_CUSTOMER_FIELDS = fieldsNamed('annualIncomeWon', 'creditScore');

/** Reads what a decision is made from, as the caller. The service that shows it records each look by staff. */
export class DecisionReader {
  constructor(private readonly parts: DecisionReaderParts) {}

  /** A loan; null when there is none that the caller may see. */
  loan(caller: Caller, id: number): Promise<LoanRow | null> {
    return this.parts.loans.find(caller, id, WHOLE_LOAN);
  }

  /** What a decision needs besides the loan itself. */
  async facts(caller: Caller, { key, customerKey }: LoanRow, on: string): Promise<DecisionFacts> {
    const { loans, customers, products, figures, rules, positions } = this.parts;
    const [person, open, offered, published, inForce] = await Promise.all([
      customers.find(caller, customerKey, DECISION_CUSTOMER_FIELDS) as Promise<Registered | null>,
      loans.loanFacts(caller, customerKey),
      products.listOffered(caller),
      figures.listAll(),
      rules.get(),
    ]);
    if (!person) throw new Error(`the customer of loan ${key} is not there`);
    const { annualIncomeWon } = person;
    const asked = { customerId: customerKey, annualIncomeWon, loans: open };
    const position = (await positions.read([asked], on)).get(customerKey);
    if (!position) throw new Error(`the financial position of customer ${customerKey} was not read`);
    return {
      person: personOf(person, position),
      others: [
        ...open.loans.filter((loan) => loan.key !== key).map((loan) => debtOf(loan, on)),
        ...debtsElsewhere(position),
      ],
      products: offered,
      figures: published,
      rules: inForce,
    };
  }
}
