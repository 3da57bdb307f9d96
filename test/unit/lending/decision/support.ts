import type { Figure } from '../../../../src/modules/lending/decision/figures/figures.js';
import { positionOf, type Position } from '../../../../src/modules/lending/decision/alternatives/position.js';
import type {
  Offers,
  Setting,
  SwitchOffer,
} from '../../../../src/modules/lending/decision/alternatives/comparison-setting.js';
import type { DsrAfter } from '../../../../src/modules/lending/decision/alternatives/alternative.js';
import { prepaymentFee } from '../../../../src/modules/lending/schedule/index.js';
import { EVERY_DAY, type TestLoan } from '../schedule/support.js';

const SOURCE = { validFrom: '2020-06-09', validTo: null, source: 'test' };

/** Stamp duty as the first migration of decisions has it. */
export const STAMP_DUTY: Figure<'STAMP_DUTY'> = {
  kind: 'STAMP_DUTY',
  ...SOURCE,
  value: {
    tiers: [
      { upToWon: 50_000_000, dutyWon: 0 },
      { upToWon: 100_000_000, dutyWon: 70_000 },
      { upToWon: 1_000_000_000, dutyWon: 150_000 },
      { upToWon: null, dutyWon: 350_000 },
    ],
    customerShareMillionths: 500_000,
  },
};

export const ACCEPTANCE: Figure<'RATE_CUT_ACCEPTANCE'> = {
  kind: 'RATE_CUT_ACCEPTANCE',
  ...SOURCE,
  value: { percent: '28.8', requests: 1_638_000 },
};

export const NO_DSR: DsrAfter = {
  dsrMillionths: null,
  stressedMillionths: null,
  stressMillionths: null,
  capMillionths: null,
  unknown: [{ figure: 'DSR', reason: 'INCOME_UNKNOWN' }],
};

export interface Product {
  readonly code: string;
}

/** The position of a loan on a day that has instalments after it. */
export function onDay(loan: TestLoan, on: string): Position {
  const position = positionOf(EVERY_DAY, loan, on);
  if (!position) throw new Error('nothing is left to pay');
  return position;
}

/** A decision about a loan on a day, over as many months as it has left. */
export function aSetting(loan: TestLoan, on: string, values: Partial<Setting<Product>> = {}): Setting<Product> {
  const position = onDay(loan, on);
  return {
    position,
    horizonMonths: position.rows.length,
    fee: prepaymentFee(loan, position.terms.principalWon, on),
    stampDuty: STAMP_DUTY,
    acceptance: ACCEPTANCE,
    dsrOf: () => NO_DSR,
    ...values,
  };
}

export const offers = (values: Partial<Offers<Product>> = {}): Offers<Product> => ({
  offerMillionths: null,
  cutMillionths: null,
  switches: [],
  most: 3,
  makesOffer: false,
  ...values,
});

/** A product that lends at one rate on the terms of the position. */
export function aSwitch(
  { terms }: Position,
  annualRateMillionths: number,
  values: Partial<SwitchOffer<Product>> & { readonly months?: number } = {},
): SwitchOffer<Product> {
  const { productCode = 'A', months = terms.months, ...others } = values;
  return {
    product: { code: productCode },
    productCode,
    terms: { ...terms, annualRateMillionths, months },
    basis: 'PRODUCT_LOWEST',
    rateMayDiffer: false,
    openCriteria: [],
    ...others,
  };
}
