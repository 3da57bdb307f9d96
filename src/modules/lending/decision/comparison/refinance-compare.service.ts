import type { Caller } from '../../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import { refuseAll } from '../../../../platform/errors/index.js';
import { loanNotFound, followsMarket, type LoanRow, type LoanKind, type RateKind } from '../../loans/index.js';
import type { LenderClass, Region } from '../../limit/index.js';
import type { Criterion, ProductRow } from '../../refinance/index.js';
import type { RateBasis, RatePath, RatePaths } from '../../../forecasting/index.js';
import { dueDate } from '../../terms/index.js';
import { breakEvenAhead, type BreakEvenAhead, type RateMoves } from '../alternatives/break-even-ahead.js';
import { asItIs } from '../alternatives/repricing.js';
import type { Alternative } from '../alternatives/alternative.js';
import {
  accountOn,
  owedLoan,
  prepaymentFee,
  type OwedLoan,
  BEFORE_TODAY,
  AFTER_LAST_INSTALMENT,
} from '../../schedule/index.js';
import { arrearsOf, type Servicing } from '../../servicing/index.js';
import { compareAlternatives, type Comparison } from './comparison.js';
import { DebtServices, type ServedLoan } from './debt-situation.js';
import type { DecisionFacts, DecisionReader } from '../decision-reader.js';
import { invalid, loanInArrears, nothingToDecide } from '../decision.refusals.js';
import { figureOn, type Figure } from '../figures/figures.js';
import { lenderMirror, type LenderMirror } from '../alternatives/lender-mirror.js';
import { positionOf, type Position, type Terms } from '../alternatives/position.js';
import type { Setting, SwitchOffer } from '../alternatives/comparison-setting.js';
import { eligibleOffers, servedLoan, type ProductRate } from './switch-offers.js';
import { READ_LENDERS_SIDE, COMPARE_LOANS, makesOffers } from '../decision.policy.js';
import { ABOVE_OWN_RATE } from './refinance-compare.texts.js';

/** What a caller wants to compare. Rates in millionths; null for what is left out. */
interface CompareRequest {
  readonly loanId: number;
  /** As many as are left when null. */
  readonly horizonMonths: number | null;
  /** Today when null. */
  readonly on: string | null;
  readonly offerMillionths: number | null;
  readonly cutMillionths: number | null;
  readonly otherLenderMillionths: number | null;
  readonly productRate: ProductRate;
  /** How many other loans to show. */
  readonly most: number;
  readonly homeRegion: Region | null;
  readonly homePriceWon: number | null;
  readonly lenderClass: LenderClass;
}

/** A comparison with what it was made from. */
export interface ComparisonAnswer extends Comparison<ProductRow> {
  readonly loan: LoanRow;
  readonly position: Position;
  readonly horizonMonths: number;
  readonly stampDuty: Figure<'STAMP_DUTY'> | null;
  readonly productsOffered: number;
  /** How many products fail each criterion. */
  readonly failed: ReadonlyMap<Criterion, number>;
  /** Break-even of a way when market rates move as forecast; null where nothing moves or there is no forecast. */
  readonly aheadOf: (alternative: Alternative<ProductRow>) => BreakEvenAhead | null;
  /** What the forecast of rates is based on; null where there is none, or where no rate follows the market. */
  readonly aheadBasis: RateBasis | null;
}

/** A row of loans with what the books say besides its terms. */
interface Booked extends LoanRow {
  readonly loanType: LoanKind;
  readonly rateType: RateKind;
  readonly principalWon: number;
  readonly disbursedOn: string;
}

/** Compares the options for a loan, for customers themselves and for staff. Stores nothing. */
export class RefinanceCompareService {
  constructor(
    private readonly parts: {
      readonly clock: Clock;
      readonly reader: Pick<DecisionReader, 'loan' | 'facts'>;
      readonly servicing: () => Promise<Servicing>;
      readonly ratePaths: Pick<RatePaths, 'expected'>;
    },
  ) {}

  /**
   * Doing nothing, an offer, a request for a lower rate and other loans side by side.
   * @throws Refusal LOAN_NOT_FOUND, LOAN_NOT_OPEN, LOAN_IN_ARREARS or INVALID_INPUT.
   */
  async compare(caller: Caller, request: CompareRequest): Promise<ComparisonAnswer> {
    const actor = COMPARE_LOANS.require(caller);
    const row = (await this.parts.reader.loan(caller, request.loanId)) ?? loanNotFound();
    const loan = owedLoan(row) ?? nothingToDecide();
    const servicing = await this.parts.servicing();
    const position = positionFor(servicing, loan, request, koreanDate(this.parts.clock.now()));
    const facts = await this.parts.reader.facts(caller, row, position.on);
    const answer = answerOf(row, loan, position, facts, { ...request, makesOffer: makesOffers(actor) });
    const path = movesWithMarket(row, answer.ways) ? await this.parts.ratePaths.expected(caller) : null;
    return { ...answer, aheadOf: aheadOf(row, position, path), aheadBasis: path?.basis ?? null };
  }

  /** The lender's side of a comparison, for staff. `fundingMillionths` is the cost of money, null when not known. */
  mirror(caller: Caller, answer: ComparisonAnswer, fundingMillionths: number | null): LenderMirror {
    READ_LENDERS_SIDE.require(caller);
    const { position, horizonMonths, wayOut } = answer;
    const costWon = wayOut?.netCashWon ?? null;
    const leaving = costWon === null ? null : { costWon, feeWon: wayOut?.upfront?.prepaymentFee.amountWon ?? null };
    return lenderMirror(position, { horizonMonths, fundingMillionths, leaving });
  }
}

/** @throws Refusal LOAN_IN_ARREARS, LOAN_NOT_OPEN, or INVALID_INPUT that lists everything at fault. */
function positionFor(
  servicing: Servicing,
  loan: OwedLoan,
  { on, cutMillionths }: CompareRequest,
  today: string,
): Position {
  const { contract } = loan;
  if (arrearsOf(servicing, contract, accountOn(servicing, loan, today), today).overdueWon > 0) loanInArrears();
  const day = on ?? today;
  const position = positionOf(servicing, loan, day);
  if (!position && day <= today) nothingToDecide();
  refuseAll([
    ...(day < today ? [invalid(['on'], BEFORE_TODAY)] : []),
    ...(position ? [] : [invalid(['on'], AFTER_LAST_INSTALMENT)]),
    ...((cutMillionths ?? 0) > contract.annualRateMillionths ? [invalid(['rateCutPercent'], ABOVE_OWN_RATE)] : []),
  ]);
  return position ?? nothingToDecide();
}

function answerOf(
  row: LoanRow,
  loan: OwedLoan,
  position: Position,
  facts: DecisionFacts,
  request: CompareRequest & { readonly makesOffer: boolean },
): Omit<ComparisonAnswer, 'aheadOf' | 'aheadBasis'> {
  const { person, others, products, figures, rules } = facts;
  const { homeRegion, homePriceWon, lenderClass, productRate } = request;
  const { on, terms } = position;
  const { annualIncomeWon: yearlyIncomeWon } = person;
  const services = new DebtServices({ yearlyIncomeWon, others, rules, on, region: homeRegion, lenderClass });
  const owner = { ...person, loanType: loan.loanType, homeRegion, homePriceWon };
  const { offers, failed } = eligibleOffers(products, position, owner, services, productRate);
  const horizonMonths = request.horizonMonths ?? terms.months;
  const stampDuty = figureOn(figures, 'STAMP_DUTY', on);
  const setting: Setting<ProductRow> = {
    position,
    horizonMonths,
    stampDuty,
    acceptance: figureOn(figures, 'RATE_CUT_ACCEPTANCE', on),
    fee: prepaymentFee(loan, terms.principalWon, on),
    dsrOf: (after, replacing) => services.dsr(served(row, after, replacing, on)),
  };
  const switches = [...otherLender(request, terms), ...offers];
  const comparison = compareAlternatives(setting, { ...request, switches });
  return { ...comparison, loan: row, position, horizonMonths, stampDuty, productsOffered: products.length, failed };
}

/** Whether the loan or any way out of it has a rate that follows the market: a forecast concerns only those. */
const movesWithMarket = (row: LoanRow, ways: readonly Alternative<ProductRow>[]): boolean =>
  followsMarket(rateTypeOf(row)) || ways.some(({ product }) => product !== null && followsMarket(product.rateType));

const rateTypeOf = (row: LoanRow): RateKind => (row as Booked).rateType;

/**
 * Computes break-even of alternatives along a path of rates. A loan kept, or offered elsewhere, keeps its kind of rate.
 */
function aheadOf(row: LoanRow, position: Position, path: RatePath | null): ComparisonAnswer['aheadOf'] {
  const own = followsMarket(rateTypeOf(row));
  const nothing = { cashFlow: asItIs(position), follows: own };
  const moves = path && movesOf(path, position);
  return ({ kind, cashFlow, product, netCashWon }) => {
    if (!moves || kind === 'NOTHING' || cashFlow === null || netCashWon === null) return null;
    return breakEvenAhead({ cashFlow, follows: product ? followsMarket(product.rateType) : own }, nothing, moves);
  };
}

/** The path month by month, as far as the forecast goes. */
function movesOf({ moveOn }: RatePath, { on, rows }: Position): RateMoves {
  const known = rows.map((_, month) => moveOn(dueDate(on, month + 1)));
  const end = known.findIndex((move) => move === null);
  const moves = known.slice(0, end === -1 ? known.length : end);
  return {
    lower: moves.map((move) => -(move?.lowerMillionths ?? 0)),
    median: moves.map((move) => move?.medianMillionths ?? 0),
    higher: moves.map((move) => move?.higherMillionths ?? 0),
  };
}

/** The loan after an alternative: with other terms, from a product, or from another lender on the same terms. */
function served(row: LoanRow, terms: Terms, replacing: SwitchOffer<ProductRow> | null, on: string): ServedLoan {
  if (replacing?.product) return servedLoan(replacing.product, terms, on);
  const { loanType, rateType, principalWon, disbursedOn } = row as Booked;
  if (replacing) return servedLoan({ loanType, rateType }, terms, on);
  const agreedLimitWon = loanType === 'OVERDRAFT' ? principalWon : null;
  return { kind: loanType, rateKind: rateType, terms, agreedLimitWon, startedOn: disbursedOn, isNew: false };
}

/** A loan from another lender on the remaining terms, at the rate it offers. */
function otherLender({ otherLenderMillionths: rate }: CompareRequest, own: Terms): SwitchOffer<ProductRow>[] {
  if (rate === null) return [];
  const terms = { ...own, annualRateMillionths: rate };
  return [{ product: null, productCode: '', terms, basis: 'GIVEN', rateMayDiffer: false, openCriteria: [] }];
}
