import type { FinancialPosition } from '../../../customers/index.js';
import type { Queryable } from '../../../../platform/database/index.js';
import { rateMillionths } from '../../terms/index.js';
import { loanFactsOf, type WholeLoan } from '../../loans/index.js';
import type { FinancialPositions } from '../../arrears/index.js';
import { debtOf, debtsElsewhere, type Debt, type LenderClass, type LimitRules } from '../../limit/index.js';
import type { ApplicantRepository, PersonRow } from './applicant.repository.js';
import { checkEligibility, type Applicant, type Check, type LawBound } from '../eligibility/eligibility.js';
import { lawDsr, type LawSetting } from '../eligibility/law-dsr.js';
import type { LoanStateRepository } from '../loan-state.repository.js';
import { termsOf } from '../products/product-rules.js';
import type { ApplicationRow, ProductRow } from '../refinance.columns.js';
import type { RefinanceProductRepository } from '../products/refinance-product.repository.js';
import { yearlyService } from '../eligibility/yearly-service.js';

/** The institution's books, the rules and the day of a check. */
export interface Setting {
  readonly institutionId: number;
  readonly rules: LimitRules;
  /** Today in Korea. */
  readonly on: string;
  /** The rate about to be granted; when left out, that of the approval, or the highest of the product. */
  readonly annualRatePercent?: string;
}

interface Known {
  readonly people: ReadonlyMap<number, PersonRow>;
  readonly products: ReadonlyMap<number, ProductRow>;
  readonly loans: ReadonlyMap<number, WholeLoan>;
  readonly open: ReadonlyMap<number, readonly WholeLoan[]>;
  readonly positions: ReadonlyMap<number, FinancialPosition>;
  readonly lenderClass: LenderClass;
}

/** Checks applications against what their products ask, using what is on record. */
export class ApplicantReader {
  constructor(
    private readonly parts: {
      readonly people: ApplicantRepository;
      readonly loans: LoanStateRepository;
      readonly products: RefinanceProductRepository;
      readonly positions: Pick<FinancialPositions, 'within'>;
    },
  ) {}

  /** The checks of each application, in their order. Does not authorise. */
  async checksOfEach(
    queryable: Queryable,
    setting: Setting,
    applications: readonly ApplicationRow[],
  ): Promise<Check[][]> {
    const known = await this.read(queryable, setting, applications);
    return applications.map((application) => {
      const product = known.products.get(application.productKey);
      if (!product) throw new Error(`product ${application.productKey} of an application is not there`);
      return checkEligibility(termsOf(product), applicantOf(application, product, known, setting));
    });
  }

  private async read(
    queryable: Queryable,
    { institutionId, on }: Setting,
    applications: readonly ApplicationRow[],
  ): Promise<Known> {
    const distinct = (of: (row: ApplicationRow) => number): number[] => [...new Set(applications.map(of))];
    const customerIds = distinct(({ customerKey }) => customerKey);
    const { people, loans, products, positions } = this.parts;
    const byKey = <Row extends { readonly key: number }>(rows: readonly Row[]) =>
      new Map(rows.map((row) => [row.key, row]));
    const registered = byKey(await people.list(queryable, institutionId, customerIds));
    const open = Map.groupBy(
      await loans.listOpen(queryable, institutionId, customerIds),
      ({ customerKey }) => customerKey,
    );
    const asked = customerIds.map((customerId) => ({
      customerId,
      annualIncomeWon: registered.get(customerId)?.annualIncomeWon ?? null,
      loans: loanFactsOf(open.get(customerId) ?? []),
    }));
    return {
      lenderClass: await people.lenderClass(queryable, institutionId),
      people: registered,
      positions: await positions.within(queryable).read(asked, on),
      products: byKey(
        await products.listByIds(
          queryable,
          institutionId,
          distinct(({ productKey }) => productKey),
        ),
      ),
      loans: byKey(
        await loans.listByIds(
          queryable,
          institutionId,
          distinct(({ loanKey }) => loanKey),
        ),
      ),
      open,
    };
  }
}

function applicantOf(
  application: ApplicationRow,
  product: ProductRow,
  known: Known,
  { rules, on, annualRatePercent }: Setting,
): Applicant {
  const { customerKey, loanKey, requestedWon, termMonths, homeRegion, homePriceWon } = application;
  const loan = known.loans.get(loanKey);
  const person = known.people.get(customerKey);
  const position = known.positions.get(customerKey);
  if (!loan || !person || !position)
    throw new Error(`the loan or the customer of application ${application.key} is not there`);
  const others = (known.open.get(customerKey) ?? []).filter(({ key }) => key !== loanKey);
  const debts = [...others.map((other) => debtOf(other, on)), ...debtsElsewhere(position)];
  const requested = requestedDebt(application, product, on, annualRatePercent);
  const service = yearlyService(debts, requested, rules, on);
  const yearlyIncomeWon = position.income.yearlyWon;
  const { lenderClass } = known;
  const setting = { yearlyIncomeWon: yearlyIncomeWon ?? 0, others: debts, rules, on, region: homeRegion, lenderClass };
  return {
    requestedWon,
    termMonths,
    homeRegion,
    homePriceWon,
    loanType: loan.loanType,
    overdueWon: overdueOf(position),
    creditScore: person.creditScore,
    annualIncomeWon: yearlyIncomeWon,
    service,
    // Where no rule covers a debt, or its count depends on homes, the law's figure is not known either.
    law: service && lawBound(setting, application, requested),
  };
}

/** Null where the law does not ask for DSR, or the figure is not known. */
function lawBound(setting: LawSetting, { rateType }: ApplicationRow, requested: Debt): LawBound | null {
  const { kind, balanceWon, annualRateMillionths, remainingMonths, repaymentMethod } = requested;
  const terms = { annualRateMillionths, termMonths: remainingMonths, repaymentMethod };
  const found = lawDsr(setting, { kind, rateKind: rateType, amountWon: balanceWon, ...terms });
  if (typeof found === 'string' || !found.required) return null;
  const { dsrMillionths, capMillionths } = found;
  return { dsrMillionths, capMillionths };
}

const overdueOf = ({ arrears }: FinancialPosition): number | null =>
  arrears.isInArrears === true ? arrears.overdueWon : 0;

/** The loan asked for, at the rate that is or was granted, and before that at the highest of the product. */
function requestedDebt(
  application: ApplicationRow,
  { loanType, rateMaxPercent }: ProductRow,
  on: string,
  grantedPercent?: string,
): Debt {
  const { requestedWon, termMonths, repaymentMethod, approval } = application;
  return {
    kind: loanType,
    balanceWon: requestedWon,
    agreedLimitWon: loanType === 'OVERDRAFT' ? requestedWon : null,
    annualRateMillionths: rateMillionths(grantedPercent ?? approval?.annualRatePercent ?? rateMaxPercent),
    remainingMonths: termMonths,
    repaymentMethod,
    monthlyPaymentWon: null,
    startedOn: on,
  };
}
