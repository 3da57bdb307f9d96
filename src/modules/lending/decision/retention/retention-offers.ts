import { rateMillionths } from '../../terms/index.js';
import { loanFactsOf, type LoanRow, type LoanRepository, type OpenLoanFact } from '../../loans/index.js';
import { debtOf, debtsElsewhere, type Limits } from '../../limit/index.js';
import type { Caller } from '../../../../platform/access/index.js';
import { fieldsNamed } from '../../../../platform/graphql/index.js';
import type { CustomerRow, CustomerService } from '../../../customers/index.js';
import { owedLoan, type OwedLoan } from '../../schedule/index.js';
import { balanceAfterWon, type Servicing } from '../../servicing/index.js';
import { attainableOffer, type OfferFacts } from '../comparison/attainable-offer.js';
import { personOf, type Person } from '../decision-reader.js';
import type { FinancialPositions } from '../../arrears/index.js';
import type { MarketRate } from './market-rate.js';
import type { LoanScore } from './retention-candidate.js';
import type { PricedProduct } from './priced-product.js';
import { restOfLoan } from './retention-rest.js';
import { restInterestWon } from './retention-score.js';

/** A loan with the rate that its customer could really get elsewhere, and what that saves. */
export interface Attained extends LoanScore {
  readonly key: number;
  readonly market: MarketRate<PricedProduct>;
}

/** What checking loans needs. */
interface OfferQuestion {
  readonly products: readonly PricedProduct[];
  readonly today: string;
  readonly minSavingWon: number;
  readonly minGapMillionths: number;
  /** Whether the loans were ranked a while ago, so that their rows may have changed since. */
  readonly isKept: boolean;
}

const RETENTION_CUSTOMER_FIELDS = fieldsNamed('annualIncomeWon', 'creditScore');
/** A row of customers with RETENTION_CUSTOMER_FIELDS. */
interface Registered extends CustomerRow, Omit<Person, 'overdueWon'> {}

/** Finds which product the customers of loans could really get. The service that shows their data records it. */
export class RetentionOffers {
  constructor(
    private readonly parts: {
      readonly customers: Pick<CustomerService, 'listByIds'>;
      readonly loans: Pick<LoanRepository, 'listOpen'>;
      readonly rules: Limits['rules'];
      readonly servicing: () => Promise<Servicing>;
      readonly positions: Pick<FinancialPositions, 'read'>;
    },
  ) {}

  /**
   * Those ranked loans whose customers could really get a loan that saves as much as is asked for, each with the
   * cheapest such product. A published average is not an offer and is left as it is.
   */
  async attained<Ranked extends LoanScore & { readonly market: MarketRate<PricedProduct> }>(
    caller: Caller,
    institutionId: number,
    scored: readonly Ranked[],
    question: OfferQuestion,
  ): Promise<(Ranked & Attained)[]> {
    const ids = [...new Set(scored.map(({ loan }) => loan.customerKey))];
    const [people, open, rules, servicing] = await Promise.all([
      this.parts.customers.listByIds(caller, ids, RETENTION_CUSTOMER_FIELDS),
      this.parts.loans.listOpen(institutionId, ids),
      this.parts.rules.get(),
      this.parts.servicing(),
    ]);
    const registered = new Map(ids.map((id, index) => [id, (people[index] ?? null) as Registered | null]));
    const loansOf = Map.groupBy(open, ({ customerKey }) => customerKey);
    const asked = ids.map((id) => {
      const annualIncomeWon = registered.get(id)?.annualIncomeWon ?? null;
      return { customerId: id, annualIncomeWon, loans: loanFactsOf(loansOf.get(id) ?? []) };
    });
    const positions = await this.parts.positions.read(asked, question.today);
    return scored.flatMap((each) => {
      const { customerKey, key } = each.loan;
      const [own, row] = [loansOf.get(customerKey) ?? [], registered.get(customerKey)];
      const position = positions.get(customerKey);
      const loan = question.isKept ? unchanged(each.loan, own) : each.loan;
      if (!loan || !row || !position) return [];
      const others = own.filter((other) => other.key !== key);
      const here = others.map((other) => debtOf(other, question.today));
      const debts = [...here, ...debtsElsewhere(position)];
      const found = attained(
        servicing,
        { ...each, loan },
        { person: personOf(row, position), others: debts, rules },
        question,
      );
      return found ? [{ ...each, ...found }] : [];
    });
  }
}

/** A loan as it stands now among its customer's open ones; null when it has changed since it was ranked. */
function unchanged(then: LoanRow, own: readonly OpenLoanFact[]): LoanRow | null {
  const now = own.find(({ key }) => key === then.key);
  const isSame = now?.balanceWon === then['balanceWon'] && now?.annualRatePercent === then['annualRatePercent'];
  return now && isSame ? now : null;
}

function attained(
  servicing: Servicing,
  scored: LoanScore & { readonly market: MarketRate<PricedProduct> },
  facts: OfferFacts,
  { products, today, minSavingWon, minGapMillionths }: OfferQuestion,
): Attained | null {
  const { key } = scored.loan;
  if (!scored.market.product) return { ...scored, key };
  const loan = owedLoan(scored.loan);
  if (!loan) return null;
  const suited = products.filter((product) => isSuited(product, loan));
  const found = attainableOffer(
    servicing,
    loan,
    suited.map(({ row }) => row),
    facts,
    today,
  );
  const product = suited.find(({ row }) => row === found);
  if (!product || loan.contract.annualRateMillionths - product.rateMillionths < minGapMillionths) return null;
  const better = product === scored.market.product ? scored : heldAgainst(scored, loan, product, today);
  const { ownInterestWon, marketInterestWon, feeWon, stampDutyWon } = better;
  const knownWon = ownInterestWon - marketInterestWon - (feeWon ?? 0) - (stampDutyWon ?? 0);
  return knownWon >= minSavingWon ? { ...better, key } : null;
}

const isSuited = ({ fromLoanTypes, amountMinWon, amountMaxWon }: PricedProduct, loan: OwedLoan): boolean =>
  fromLoanTypes.includes(loan.loanType) && isWithin(balanceAfterWon(loan.kept), amountMinWon, amountMaxWon);

const isWithin = (won: number, least: number, most: number): boolean => least <= won && won <= most;

/** The same loan compared with another product, by the formulas of the ranking. */
function heldAgainst(scored: LoanScore, loan: OwedLoan, product: PricedProduct, today: string) {
  const rate = rateMillionths(product.row.rateMinPercent);
  const marketInterestWon = restInterestWon(restOfLoan(loan, today), rate);
  const { ownInterestWon, feeWon, stampDutyWon } = scored;
  const isKnown = feeWon !== null && stampDutyWon !== null;
  const { loanType } = loan;
  return {
    ...scored,
    marketInterestWon,
    savingWon: isKnown ? ownInterestWon - marketInterestWon - feeWon - stampDutyWon : null,
    market: {
      loanType,
      aboveWon: product.amountMinWon - 1,
      upToWon: product.amountMaxWon,
      rateMillionths: rate,
      product,
      published: null,
    },
  };
}
