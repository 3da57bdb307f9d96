import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkEligibility,
  rejectionsFor,
  REJECTION_REASONS,
  type Applicant,
  type Check,
  type Criterion,
  type ProductTerms,
} from '../../../../../src/modules/lending/refinance/eligibility/eligibility.js';

const PRODUCT: ProductTerms = {
  amountMinWon: 5_000_000,
  amountMaxWon: 50_000_000,
  termMinMonths: 12,
  termMaxMonths: 60,
  fromLoanTypes: ['CREDIT', 'CARD'],
  minCreditScore: 650,
  maxCreditScore: 950,
  minAnnualIncomeWon: 30_000_000,
  homeRegions: ['CAPITAL'],
  maxDsrMillionths: 400_000,
  maxLtvMillionths: 700_000,
};
const BOUNDLESS: ProductTerms = {
  ...PRODUCT,
  minCreditScore: null,
  maxCreditScore: null,
  minAnnualIncomeWon: null,
  homeRegions: null,
  maxDsrMillionths: null,
  maxLtvMillionths: null,
};
const FITTING: Applicant = {
  requestedWon: 20_000_000,
  termMonths: 36,
  loanType: 'CREDIT',
  overdueWon: 0,
  creditScore: 800,
  annualIncomeWon: 50_000_000,
  homeRegion: 'CAPITAL',
  homePriceWon: 100_000_000,
  service: { othersWon: 10_000_000, requestedWon: 5_000_000 },
  law: null,
};
const checkOf = (reason: Criterion, applicant: Partial<Applicant>, product: ProductTerms = PRODUCT): Check => {
  const check = checkEligibility(product, { ...FITTING, ...applicant }).find((each) => each.reason === reason);
  if (!check) throw new Error(`no check of ${reason}`);
  return check;
};

describe('what a product asks', () => {
  it('is met by who fits, in every criterion', () => {
    const checks = checkEligibility(PRODUCT, FITTING);
    expect(checks.map(({ met }) => met)).toEqual(Array.from({ length: 10 }, () => true));
    expect(checks.map(({ reason }) => reason)).toEqual(REJECTION_REASONS.slice(0, 10));
  });

  it.each<[Criterion, Partial<Applicant>, object[]]>([
    [
      'AMOUNT_OUT_OF_RANGE',
      { requestedWon: 50_000_001 },
      [
        { measure: 'AMOUNT_WON', bound: 'AT_LEAST', current: '50000001', needed: '5000000' },
        { measure: 'AMOUNT_WON', bound: 'AT_MOST', current: '50000001', needed: '50000000' },
      ],
    ],
    [
      'TERM_OUT_OF_RANGE',
      { termMonths: 11 },
      [
        { measure: 'TERM_MONTHS', bound: 'AT_LEAST', current: '11', needed: '12' },
        { measure: 'TERM_MONTHS', bound: 'AT_MOST', current: '11', needed: '60' },
      ],
    ],
    ['DELINQUENT', { overdueWon: null }, [{ measure: 'OVERDUE_WON', bound: 'AT_MOST', current: null, needed: '0' }]],
    ['DELINQUENT', { overdueWon: 1 }, [{ measure: 'OVERDUE_WON', bound: 'AT_MOST', current: '1', needed: '0' }]],
    ['SCORE_TOO_LOW', { creditScore: 649 }, [{ bound: 'AT_LEAST', current: '649', needed: '650' }]],
    ['SCORE_TOO_HIGH', { creditScore: 951 }, [{ bound: 'AT_MOST', current: '951', needed: '950' }]],
    [
      'INCOME_INSUFFICIENT',
      { annualIncomeWon: 29_999_999 },
      [{ measure: 'ANNUAL_INCOME_WON', current: '29999999', needed: '30000000' }],
    ],
    [
      'LTV_EXCEEDED',
      { homePriceWon: 28_571_428 },
      [
        // 20,000,000 ÷ 28,571,428 is 70.00000140 %: shown rounded up, it does not look as if it met 70 %.
        { measure: 'LTV_PERCENT', bound: 'AT_MOST', current: '70.0001', needed: '70.0000' },
        { measure: 'AMOUNT_WON', bound: 'AT_MOST', current: '20000000', needed: '19999999' },
      ],
    ],
    [
      'DSR_EXCEEDED',
      { annualIncomeWon: 30_000_000 },
      [
        { measure: 'DSR_PERCENT', bound: 'AT_MOST', current: '50.0000', needed: '40.0000' },
        { measure: 'ANNUAL_INCOME_WON', bound: 'AT_LEAST', current: '30000000', needed: '37500000' },
        // 12,000,000 are allowed and 10,000,000 taken: 2 of the 5 million that 20 million take.
        { measure: 'AMOUNT_WON', bound: 'AT_MOST', current: '20000000', needed: '8000000' },
      ],
    ],
  ])('is told with what would change it: %s', (reason, applicant, hints) => {
    expect(checkOf(reason, applicant)).toMatchObject({ reason, met: false, hints, unknown: null });
  });

  it('is no figure where it is no matter of more or less', () => {
    expect(checkOf('LOAN_NOT_ELIGIBLE', { loanType: 'AUTO' })).toMatchObject({ met: false, unknown: 'NOT_A_FIGURE' });
    expect(checkOf('REGION_NOT_ELIGIBLE', { homeRegion: 'REGIONAL' })).toMatchObject({ met: false, hints: [] });
  });

  it('is unknown where something is, and says so rather than guess', () => {
    expect(checkOf('SCORE_TOO_LOW', { creditScore: null })).toMatchObject({
      met: null,
      hints: [{ current: null, needed: '650' }],
    });
    expect(checkOf('INCOME_INSUFFICIENT', { annualIncomeWon: null }).met).toBeNull();
    expect(checkOf('REGION_NOT_ELIGIBLE', { homeRegion: null }).met).toBeNull();
    expect(checkOf('LTV_EXCEEDED', { homePriceWon: null })).toMatchObject({ met: null, unknown: 'PRICE_UNKNOWN' });
    expect(checkOf('DSR_EXCEEDED', { service: null })).toMatchObject({ met: null, unknown: 'RULES_UNKNOWN' });
    expect(checkOf('DSR_EXCEEDED', { annualIncomeWon: null })).toMatchObject({
      met: null,
      hints: [{ current: null }, { current: null, needed: '37500000' }],
    });
  });

  it('bounds nothing where it is not said', () => {
    const checks = checkEligibility(BOUNDLESS, { ...FITTING, creditScore: null, annualIncomeWon: null, service: null });
    const bounded = ['AMOUNT_OUT_OF_RANGE', 'TERM_OUT_OF_RANGE', 'LOAN_NOT_ELIGIBLE', 'DELINQUENT'];
    for (const { reason, met, unknown } of checks) {
      expect(met).toBe(true);
      if (!bounded.includes(reason)) expect(unknown).toBe('NO_BOUND');
    }
  });

  it('says of an income of nothing, and of loans that take too much, what it can', () => {
    expect(checkOf('DSR_EXCEEDED', { annualIncomeWon: 0 })).toMatchObject({
      met: false,
      hints: [{ current: null }, { needed: '37500000' }, { needed: '0' }],
    });
    const overrun = { service: { othersWon: 30_000_000, requestedWon: 0 } };
    expect(checkOf('DSR_EXCEEDED', overrun)).toMatchObject({ met: false, hints: [{}, {}, { needed: '0' }] });
  });

  it('is held against the law beside the product where the law asks for it', () => {
    const capMillionths = 400_000;
    const of = (dsrMillionths: number | null, more: Partial<Applicant> = {}, product = PRODUCT) =>
      checkOf('DSR_EXCEEDED', { law: { dsrMillionths, capMillionths }, ...more }, product);
    const stressed = { measure: 'STRESSED_DSR_PERCENT', bound: 'AT_MOST', needed: '40.0000' };
    expect(of(400_000).met).toBe(true);
    expect(of(400_001)).toMatchObject({ met: false, unknown: null });
    expect(of(400_001).hints).toContainEqual({ ...stressed, current: '40.0001' });
    // A product without a bound of its own is bound by the law alone, and one whose own bound is passed stays so.
    expect(of(400_001, {}, BOUNDLESS)).toEqual({
      reason: 'DSR_EXCEEDED',
      met: false,
      hints: [{ ...stressed, current: '40.0001' }],
      unknown: null,
    });
    const service = { othersWon: 20_000_000, requestedWon: 5_000_000 };
    expect(of(1, { service }).met).toBe(false);
    // Nobody without an income passes, and nothing is said where the income is unknown.
    expect(of(null, { annualIncomeWon: 0 }, BOUNDLESS).met).toBe(false);
    expect(of(null, { annualIncomeWon: null }, BOUNDLESS)).toMatchObject({ met: null, hints: [{ current: null }] });
  });

  it('is met once the hints are followed, and not before', () => {
    const won = fc.integer({ min: 1, max: 2_000_000_000 });
    const service = fc.record({ othersWon: fc.integer({ min: 0, max: 500_000_000 }), requestedWon: won });
    fc.assert(
      fc.property(
        ...[service, won, fc.integer({ min: 10_000, max: 1_000_000 })],
        (yearly, annualIncomeWon, maxDsrMillionths) => {
          const product = { ...PRODUCT, maxDsrMillionths };
          const check = checkOf('DSR_EXCEEDED', { service: yearly, annualIncomeWon }, product);
          const needed = Number(check.hints.find(({ measure }) => measure === 'ANNUAL_INCOME_WON')?.needed);
          expect(check.met).toBe(annualIncomeWon >= needed);
          expect(checkOf('DSR_EXCEEDED', { service: yearly, annualIncomeWon: needed }, product).met).toBe(true);
          expect(checkOf('DSR_EXCEEDED', { service: yearly, annualIncomeWon: needed - 1 }, product).met).toBe(false);
          const fits = BigInt(check.hints.at(-1)?.needed ?? -1);
          expect(fits >= BigInt(FITTING.requestedWon)).toBe(check.met);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is met by the amount that its share of a price allows, and by no won more', () => {
    const price = fc.integer({ min: 1_000_000, max: 5_000_000_000 });
    fc.assert(
      fc.property(price, fc.integer({ min: 10_000, max: 1_000_000 }), (homePriceWon, maxLtvMillionths) => {
        const product = { ...PRODUCT, maxLtvMillionths };
        const [, amount] = checkOf('LTV_EXCEEDED', { homePriceWon }, product).hints;
        const most = Number(amount?.needed);
        expect(checkOf('LTV_EXCEEDED', { homePriceWon, requestedWon: most }, product).met).toBe(true);
        expect(checkOf('LTV_EXCEEDED', { homePriceWon, requestedWon: most + 1 }, product).met).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('reasons of a rejection', () => {
  it('carry what would change them, and say where a person decided', () => {
    const checks = checkEligibility({ ...PRODUCT, minCreditScore: null }, { ...FITTING, annualIncomeWon: 1 });
    expect(rejectionsFor(['INCOME_INSUFFICIENT', 'SCORE_TOO_LOW', 'DOCUMENTS_INCOMPLETE', 'OTHER'], checks)).toEqual([
      {
        reason: 'INCOME_INSUFFICIENT',
        hints: [{ measure: 'ANNUAL_INCOME_WON', bound: 'AT_LEAST', current: '1', needed: '30000000' }],
        unknown: null,
      },
      { reason: 'SCORE_TOO_LOW', hints: [], unknown: 'NO_BOUND' },
      { reason: 'DOCUMENTS_INCOMPLETE', hints: [], unknown: 'NOT_A_FIGURE' },
      { reason: 'OTHER', hints: [], unknown: 'NOT_A_FIGURE' },
    ]);
  });
});
