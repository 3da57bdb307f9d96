import { costsWon, costWon } from '../alternatives/cash-flow.js';
import { ranked } from '../alternatives/ranking.js';
import { asItIs, atRate } from '../alternatives/repricing.js';
import type { SettingWithBaseline, Offers, Setting } from '../alternatives/setting.js';
import { turningRate, type NoTurningRate } from '../alternatives/turning-rate.js';
import { keptLoanWay, emptyWay, switchWay } from '../alternatives/alternative-building.js';
import type { Way } from '../alternatives/alternative.js';

export interface Comparison<Product> {
  /** From the best to the worst. */
  readonly ways: readonly Way<Product>[];
  /** The best way out that can be taken and whose costs are all known; null when there is none. */
  readonly wayOut: Way<Product> | null;
  /** The rate at which staying costs no more than that way, or why there is none; null without a way out. */
  readonly turningRate: number | NoTurningRate | null;
}

/** Compares doing nothing with an offer of the lender, a request for a lower rate, and other loans. */
export function compareWays<Product>(given: Setting<Product>, offers: Offers<Product>): Comparison<Product> {
  const { position, horizonMonths } = given;
  const nothing = asItIs(position);
  const setting = { ...given, nothing, nothingCostsWon: costsWon(nothing) };
  const switches = ranked(offers.switches.map((offer) => switchWay(setting, offer)));
  const wayOut = switches.find(({ attainable, netCashWon }) => attainable && netCashWon !== null) ?? null;
  const costAt = (rateMillionths: number): number => costWon(atRate(position, rateMillionths), horizonMonths);
  const turning =
    wayOut?.netCashWon == null ? null : turningRate(position.terms.annualRateMillionths, costAt, wayOut.netCashWon);
  const products = switches.filter(({ product }) => product !== null);
  const others = switches.filter(({ product }) => product === null);
  return {
    ways: ranked([
      keptLoanWay(setting, { kind: 'NOTHING', basis: 'CONTRACT', cashFlow: nothing, terms: position.terms }),
      stayWay(setting, offers, turning),
      cutWay(setting, offers, turning),
      ...others,
      ...products.slice(0, offers.most),
      ...(switches.length === 0 ? [emptyWay<Product>('SWITCH', 'NO_ELIGIBLE_PRODUCT')] : []),
    ]),
    wayOut,
    turningRate: turning,
  };
}

type Turning = number | NoTurningRate | null;

function stayWay<Product>(
  setting: SettingWithBaseline<Product>,
  offers: Offers<Product>,
  turning: Turning,
): Way<Product> {
  if (offers.offerMillionths !== null) return repricedWay(setting, 'STAY', 'GIVEN', offers.offerMillionths);
  if (!offers.makesOffer) return emptyWay('STAY', 'NO_OFFER');
  if (typeof turning !== 'number') return emptyWay('STAY', 'NO_CHEAPER_WAY_OUT');
  return repricedWay(setting, 'STAY', 'TURNING_RATE', turning);
}

function cutWay<Product>(
  setting: SettingWithBaseline<Product>,
  { cutMillionths }: Offers<Product>,
  turning: Turning,
): Way<Product> {
  const own = setting.position.terms.annualRateMillionths;
  if (cutMillionths !== null) return repricedWay(setting, 'RATE_CUT_REQUEST', 'GIVEN', own - cutMillionths);
  if (typeof turning !== 'number') return emptyWay('RATE_CUT_REQUEST', 'NO_CHEAPER_WAY_OUT');
  return repricedWay(setting, 'RATE_CUT_REQUEST', 'TURNING_RATE', turning);
}

function repricedWay<Product>(
  setting: SettingWithBaseline<Product>,
  kind: 'STAY' | 'RATE_CUT_REQUEST',
  basis: 'GIVEN' | 'TURNING_RATE',
  annualRateMillionths: number,
): Way<Product> {
  const { position } = setting;
  const terms = { ...position.terms, annualRateMillionths };
  return keptLoanWay(setting, { kind, basis, cashFlow: atRate(position, annualRateMillionths), terms });
}
