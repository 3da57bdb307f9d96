import { costsWon, costWon } from '../alternatives/cash-flow.js';
import { ranked } from '../alternatives/ranking.js';
import { asItIs, atRate } from '../alternatives/repricing.js';
import type { SettingWithBaseline, Offers, Setting } from '../alternatives/comparison-setting.js';
import { turningRate, type NoTurningRate } from '../alternatives/turning-rate.js';
import { keptLoanAlternative, emptyAlternative, switchAlternative } from '../alternatives/alternative-building.js';
import type { Alternative } from '../alternatives/alternative.js';

export interface Comparison<Product> {
  /** From the best to the worst. */
  readonly ways: readonly Alternative<Product>[];
  /** The best way out that can be taken and whose costs are all known; null when there is none. */
  readonly wayOut: Alternative<Product> | null;
  /** The rate at which staying costs no more than that way, or why there is none; null without a way out. */
  readonly turningRate: number | NoTurningRate | null;
}

/** Compares doing nothing with an offer of the lender, a request for a lower rate, and other loans. */
export function compareAlternatives<Product>(given: Setting<Product>, offers: Offers<Product>): Comparison<Product> {
  const { position, horizonMonths } = given;
  const nothing = asItIs(position);
  const setting = { ...given, nothing, nothingCostsWon: costsWon(nothing) };
  const switches = ranked(offers.switches.map((offer) => switchAlternative(setting, offer)));
  const wayOut = switches.find(({ attainable, netCashWon }) => attainable && netCashWon !== null) ?? null;
  const costAt = (rateMillionths: number): number => costWon(atRate(position, rateMillionths), horizonMonths);
  const turning =
    wayOut?.netCashWon == null ? null : turningRate(position.terms.annualRateMillionths, costAt, wayOut.netCashWon);
  const products = switches.filter(({ product }) => product !== null);
  const others = switches.filter(({ product }) => product === null);
  return {
    ways: ranked([
      keptLoanAlternative(setting, { kind: 'NOTHING', basis: 'CONTRACT', cashFlow: nothing, terms: position.terms }),
      stayAlternative(setting, offers, turning),
      rateCutAlternative(setting, offers, turning),
      ...others,
      ...products.slice(0, offers.most),
      ...(switches.length === 0 ? [emptyAlternative<Product>('SWITCH', 'NO_ELIGIBLE_PRODUCT')] : []),
    ]),
    wayOut,
    turningRate: turning,
  };
}

type Turning = number | NoTurningRate | null;

function stayAlternative<Product>(
  setting: SettingWithBaseline<Product>,
  offers: Offers<Product>,
  turning: Turning,
): Alternative<Product> {
  if (offers.offerMillionths !== null) return repricedAlternative(setting, 'STAY', 'GIVEN', offers.offerMillionths);
  if (!offers.makesOffer) return emptyAlternative('STAY', 'NO_OFFER');
  if (typeof turning !== 'number') return emptyAlternative('STAY', 'NO_CHEAPER_WAY_OUT');
  return repricedAlternative(setting, 'STAY', 'TURNING_RATE', turning);
}

function rateCutAlternative<Product>(
  setting: SettingWithBaseline<Product>,
  { cutMillionths }: Offers<Product>,
  turning: Turning,
): Alternative<Product> {
  const own = setting.position.terms.annualRateMillionths;
  if (cutMillionths !== null) return repricedAlternative(setting, 'RATE_CUT_REQUEST', 'GIVEN', own - cutMillionths);
  if (typeof turning !== 'number') return emptyAlternative('RATE_CUT_REQUEST', 'NO_CHEAPER_WAY_OUT');
  return repricedAlternative(setting, 'RATE_CUT_REQUEST', 'TURNING_RATE', turning);
}

function repricedAlternative<Product>(
  setting: SettingWithBaseline<Product>,
  kind: 'STAY' | 'RATE_CUT_REQUEST',
  basis: 'GIVEN' | 'TURNING_RATE',
  annualRateMillionths: number,
): Alternative<Product> {
  const { position } = setting;
  const terms = { ...position.terms, annualRateMillionths };
  return keptLoanAlternative(setting, { kind, basis, cashFlow: atRate(position, annualRateMillionths), terms });
}
