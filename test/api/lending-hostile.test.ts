import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today, type Person, type TestCustomer, type TestLoan } from '../support/lending.js';
import { key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let loan: TestLoan;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  loan = await bank.aRunningLoan(hong);
});
afterAll(() => bank.close());

interface Said {
  readonly code: string;
  readonly field?: readonly string[] | null;
}
type Payloads = Readonly<Record<string, { readonly userErrors?: readonly Said[] } | null>>;
const codeAndField = ({ code, field }: Said): string => [code, ...(field ? [field.join('.')] : [])].join(' ');

/** All that an answer refuses, as codes with the fields they name; empty when it did what was asked. */
async function refusals(document: string, variables: object, as: Person | string = bank.staff): Promise<string[]> {
  const token = typeof as === 'string' ? as : as.token;
  const { data, errors = [], status } = await bank.query<Payloads>(document, { ...variables }, token);
  expect(status).toBeLessThan(500);
  const refused = errors.flatMap(
    ({ extensions }): Said[] => (extensions['problems'] as Said[] | undefined) ?? [extensions],
  );
  const userErrors = Object.values((data as Payloads | undefined) ?? {}).flatMap(
    (payload) => payload?.userErrors ?? [],
  );
  return [...refused, ...userErrors].map(codeAndField);
}

const mutation = (name: string): string => {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code field } } }`;
};
const query = (name: string): string => {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  return `query ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
};

/** More than anybody has, more than a number of JavaScript holds exactly, and no whole number at all. */
const HUGE = 1_000_000_000_000_000;
const BEYOND = 2 ** 53;
const LOAN = { loanType: 'MORTGAGE', annualRatePercent: '4', termMonths: 360 };
const profile = (more: object, ofLoan: object = {}) => ({
  profile: { yearlyIncomeWon: 100_000_000, region: 'CAPITAL', ...more, loan: { ...LOAN, ...ofLoan } },
});
const DEBT = { loanType: 'CREDIT', balanceWon: 1_000_000, annualRatePercent: '5', remainingMonths: 12 };

describe('a limit', () => {
  const SIMULATE = `query ($input: LoanLimitSimulateInput!) {
    loanLimitSimulate(input: $input) { current { limitWon dsrPercent } all { limit { limitWon } } } }`;

  it.each<[string, object, number]>([
    ['at 0 %', profile({}, { annualRatePercent: '0' }), 600_000_000],
    // Thirty years are as long as the law lets the term count.
    ['over 50 years', profile({}, { termMonths: 600 }), 501_020_000],
    ['of somebody without income', profile({ yearlyIncomeWon: 0 }), 0],
    ['on a home that is worth nothing', profile({ priceWon: 0 }), 0],
  ])('%s is answered', async (_what, input, limitWon) => {
    const on = '2026-11-21';
    const answer = await bank.ask<{ loanLimitSimulate: { current: { limitWon: number } } }>(
      SIMULATE,
      { input: { ...input, on } },
      bank.staff,
    );
    expect(answer.loanLimitSimulate.current.limitWon).toBe(limitWon);
  });

  it.each<[string, object, string]>([
    ['over 51 years', profile({}, { termMonths: 612 }), 'INVALID_INPUT profile.loan.termMonths'],
    ['over no time', profile({}, { termMonths: 0 }), 'INVALID_INPUT profile.loan.termMonths'],
    ['on 10^15 won a year', profile({ yearlyIncomeWon: HUGE }), 'INVALID_INPUT profile.yearlyIncomeWon'],
    ['on 2^53 won a year', profile({ yearlyIncomeWon: BEYOND }), 'BAD_USER_INPUT profile.yearlyIncomeWon'],
    [
      'with 10^15 won owed',
      profile({ debts: [{ ...DEBT, balanceWon: HUGE }] }),
      'INVALID_INPUT profile.debts.0.balanceWon',
    ],
    ['with 100 debts', profile({ debts: Array(100).fill(DEBT) }), 'INVALID_INPUT profile.debts'],
    ['at 10,000 %', profile({}, { annualRatePercent: '10000' }), 'INVALID_INPUT profile.loan.annualRatePercent'],
    ['at 1e3 %', profile({}, { annualRatePercent: '1e3' }), 'BAD_USER_INPUT profile.loan.annualRatePercent'],
    ['at -1 %', profile({}, { annualRatePercent: '-1' }), 'INVALID_INPUT profile.loan.annualRatePercent'],
    ['in 1900', { ...profile({}), on: '1900-01-01' }, 'RULES_NOT_KNOWN on'],
    ['on 30 February', { ...profile({}), on: '2026-02-30' }, 'BAD_USER_INPUT on'],
    ['with two billion homes', profile({ homeCount: 2_000_000_000 }), 'INVALID_INPUT profile.homeCount'],
    ['below what lies on the home', profile({ priceWon: 1, liensWon: HUGE }), 'INVALID_INPUT profile.liensWon'],
    [
      'fixed for longer than it runs',
      profile({}, { rateType: 'MIXED', fixedMonths: 999 }),
      'INVALID_INPUT profile.loan.fixedMonths',
    ],
    [
      'with a debt repaid that is none',
      { ...profile({}), changes: { repayments: [{ debt: 7 }] } },
      'INVALID_INPUT changes.repayments.0.debt',
    ],
    [
      'with less than no income',
      { ...profile({}), changes: { incomePercent: '-101' } },
      'INVALID_INPUT changes.incomePercent',
    ],
  ])('%s is refused by the field at fault', async (_what, input, expected) => {
    expect(await refusals(SIMULATE, { input })).toEqual([expected]);
  });
});

describe('what is asked of limits and schedules', () => {
  const SCHEDULE = {
    annualRatePercent: '4',
    principalWon: 100_000_000,
    repaymentMethod: 'EQUAL_PAYMENT',
    termMonths: 360,
  };

  it.each<[string, object, string[]]>([
    ['loanLimitGoal', { ...profile({}), targetWon: HUGE }, ['INVALID_INPUT targetWon']],
    ['loanLimitGoal', { ...profile({}), targetWon: 1e8, terms: Array(100).fill(12) }, ['INVALID_INPUT terms']],
    [
      'loanLimitGoal',
      { ...profile({}), targetWon: 1e8, withinMonths: -5, horizonMonths: 2 ** 31 - 1 },
      ['INVALID_INPUT withinMonths', 'INVALID_INPUT horizonMonths'],
    ],
    ['loanLimitPath', { ...profile({}), on: '2999-12-31' }, ['INVALID_INPUT on']],
    ['loanLimitPath', { ...profile({}), rateBandPoints: '1000' }, ['INVALID_INPUT rateBandPoints']],
    [
      'loanLimitPath',
      { ...profile({}), cashWon: HUGE, savingPerMonthWon: HUGE },
      ['INVALID_INPUT cashWon', 'INVALID_INPUT savingPerMonthWon'],
    ],
    ['loanLimitReplay', { ...profile({}), from: '2026-01-01', to: '2020-01-01' }, ['INVALID_INPUT from']],
    ['loanLimitReplay', { ...profile({}), dates: Array(200).fill('2026-01-01') }, ['INVALID_INPUT dates']],
    ['loanLimitReplay', { ...profile({}), from: '1900-01-01', to: '2999-01-01' }, ['RULES_NOT_KNOWN from']],
    ['loanSchedule', { ...SCHEDULE, annualRatePercent: '0' }, []],
    ['loanSchedule', { ...SCHEDULE, principalWon: 1, termMonths: 480 }, []],
    ['loanSchedule', { ...SCHEDULE, graceMonths: 359 }, []],
    ['loanSchedule', { ...SCHEDULE, graceMonths: 360 }, ['INVALID_INPUT graceMonths']],
    ['loanSchedule', { ...SCHEDULE, termMonths: 601 }, ['INVALID_INPUT termMonths']],
    ['loanSchedule', { ...SCHEDULE, principalWon: HUGE }, ['INVALID_INPUT principalWon']],
    ['loanSchedule', { ...SCHEDULE, firstDueOn: '2999-12-31' }, ['INVALID_INPUT firstDueOn']],
    ['loanSchedule', { ...SCHEDULE, annualRatePercent: '0.00001' }, ['INVALID_INPUT annualRatePercent']],
  ])('is answered or refused by field: %s %j', async (name, input, expected) => {
    expect(await refusals(query(name), { input })).toEqual(expected);
  });

  it.each<[object, string[]]>([
    [{}, []],
    [{ offer: '0' }, []],
    [{ offer: '-1' }, ['INVALID_INPUT offerRatePercent']],
    [{ horizon: 100_000 }, ['INVALID_INPUT horizonMonths']],
    [{ on: '1900-01-01' }, ['INVALID_INPUT on']],
    [{ on: '2999-01-01' }, ['INVALID_INPUT on']],
    [{ switches: 1_000 }, ['INVALID_INPUT switches']],
  ])('compares ways by %j', async (more, expected) => {
    const document = `query ($loanId: ID!, $horizon: Int, $on: Date, $offer: Decimal, $switches: Int! = 3) {
      refinanceCompare(loanId: $loanId, horizonMonths: $horizon, on: $on, offerRatePercent: $offer, switches: $switches) {
        __typename } }`;
    expect(await refusals(document, { loanId: loan.id, ...more })).toEqual(expected);
    expect(await refusals(document, { loanId: loan.id }, bank.stranger)).toEqual(['LOAN_NOT_FOUND loanId']);
  });
});

describe('a change that makes no sense', () => {
  /** Refused as expected, with nothing left behind in any table. */
  async function isRefused(name: string, input: object, expected: string[], as?: Person | string): Promise<void> {
    const before = await bank.counts();
    expect(await refusals(mutation(name), { input: { idempotencyKey: key(), ...input } }, as)).toEqual(expected);
    expect(await bank.counts()).toEqual(before);
  }

  it.each<[object, string[]]>([
    [{ termMonths: 601 }, ['INVALID_INPUT termMonths']],
    [{ principalWon: HUGE }, ['INVALID_INPUT principalWon']],
    [{ principalWon: 0 }, ['INVALID_INPUT principalWon']],
    [{ graceMonths: 12 }, ['INVALID_INPUT graceMonths']],
    [{ appliedOn: '2999-01-01' }, ['INVALID_INPUT appliedOn']],
    [
      { appliedOn: '1900-01-01', approvedOn: '1900-01-02', disbursedOn: '1962-06-10' },
      ['INVALID_INPUT appliedOn', 'INVALID_INPUT approvedOn'],
    ],
    [
      { appliedOn: '2026-02-02', approvedOn: '2026-01-01', disbursedOn: '2025-01-01' },
      ['INVALID_INPUT approvedOn', 'INVALID_INPUT disbursedOn'],
    ],
    [{ loanNumber: `'; DROP TABLE loan; --` }, ['INVALID_INPUT loanNumber']],
    [{ loanNumber: 'LN\u00001' }, ['BAD_USER_INPUT loanNumber']],
    [{ customerId: encodeId('Customer', Number.MAX_SAFE_INTEGER) }, ['CUSTOMER_NOT_FOUND customerId']],
    [{ customerId: Buffer.from('Customer:9223372036854775808').toString('base64url') }, ['BAD_USER_INPUT customerId']],
    [{ idempotencyKey: '' }, ['INVALID_INPUT idempotencyKey']],
    [{ idempotencyKey: 'x'.repeat(300) }, ['INVALID_INPUT idempotencyKey']],
  ])('takes no loan into the books: %j', async (more, expected) => {
    const terms = {
      loanType: 'CREDIT',
      principalWon: 10_000_000,
      annualRatePercent: '5',
      rateType: 'FIXED',
      termMonths: 12,
    };
    const input = { customerId: hong.id, loanNumber: `H-${key().slice(0, 8)}`, repaymentMethod: 'EQUAL_PAYMENT' };
    await isRefused('loanCreate', { ...input, ...terms, ...more }, expected);
  });

  it.each<[object, string[]]>([
    [{ amountWon: HUGE }, ['AMOUNT_EXCEEDS_PAYOFF amountWon']],
    [{ amountWon: BEYOND }, ['BAD_USER_INPUT amountWon']],
    [{ amountWon: -5 }, ['INVALID_INPUT amountWon']],
    [{ paidOn: '1900-01-01' }, ['PAID_ON_TOO_EARLY paidOn']],
    [{ paidOn: '2999-01-01' }, ['PAID_ON_IN_FUTURE paidOn']],
  ])('books no repayment: %j', async (more, expected) => {
    await isRefused('loanRepay', { loanId: loan.id, amountWon: 1_000, method: 'BANK_TRANSFER', ...more }, expected);
  });

  it('refuses a used key for another input or another mutation, in a preview too', async () => {
    const pay = { loanId: loan.id, amountWon: 1_000, method: 'BANK_TRANSFER', idempotencyKey: key() };
    expect(await refusals(mutation('loanRepay'), { input: pay })).toEqual([]);
    await isRefused('loanRepay', { ...pay, preview: true }, []);
    await isRefused('loanRepay', { ...pay, amountWon: 2_000, preview: true }, ['IDEMPOTENCY_CONFLICT idempotencyKey']);
    await isRefused('loanRepay', { ...pay, amountWon: 2_000 }, ['IDEMPOTENCY_CONFLICT idempotencyKey']);
    const demand = {
      loanId: loan.id,
      violation: 'EXPLANATION',
      knownOn: today(30),
      grounds: '설명을 듣지 못했습니다.',
    };
    const { idempotencyKey } = pay;
    await isRefused('contractTerminationRequest', { ...demand, idempotencyKey }, [
      'IDEMPOTENCY_CONFLICT idempotencyKey',
    ]);
    for (const [more, field] of [
      [{ knownOn: '1900-01-01' }, 'knownOn'],
      [{ knownOn: '2999-01-01' }, 'knownOn'],
      [{ grounds: 'x'.repeat(100_000) }, 'grounds'],
    ] as const)
      await isRefused('contractTerminationRequest', { ...demand, ...more }, [`INVALID_INPUT ${field}`]);
    const three = [1, 2, 3].map(() => ({ input: { ...demand, idempotencyKey: key() } }));
    const answers = await Promise.all(
      three.map((variables) => refusals(mutation('contractTerminationRequest'), variables)),
    );
    expect(answers.flat()).toEqual(['TERMINATION_OPEN loanId', 'TERMINATION_OPEN loanId']);
  });

  it('files nothing with what is another bank’s, out of bounds, or not read', async () => {
    const [product, theirs] = [await bank.aProduct(), await bank.aProduct({}, bank.stranger)];
    const terms = { amountWon: 10_000_000, termMonths: 36, repaymentMethod: 'EQUAL_PAYMENT' };
    const input = { loanId: loan.id, productId: product.id, ...terms };
    for (const [more, expected] of [
      [{ productId: theirs.id }, 'PRODUCT_NOT_FOUND productId'],
      [{ productId: loan.id }, 'BAD_USER_INPUT productId'],
      [{ amountWon: HUGE }, 'INVALID_INPUT amountWon'],
      [{ termMonths: 0 }, 'INVALID_INPUT termMonths'],
      [{ homePriceWon: 0 }, 'INVALID_INPUT homePriceWon'],
      [{ rateType: 'MIXED' }, 'TERMS_NOT_OFFERED rateType'],
    ] as const)
      await isRefused('refinanceApplicationCreate', { ...input, ...more }, [expected]);
    const mine = await bank.loginAs(hong);
    const none = { ...input, acknowledgements: [] };
    await isRefused('refinanceApply', none, ['EXPLANATION_INCOMPLETE acknowledgements'], mine);
    const often = (times: number) => ({
      ...input,
      acknowledgements: Array(times).fill({ item: 'RATE', textVersion: '1' }),
    });
    await isRefused('refinanceApply', often(11), ['INVALID_INPUT acknowledgements'], mine);
    await isRefused('refinanceApply', often(1_000), ['BAD_USER_INPUT acknowledgements'], mine);
  });

  it('decides, executes and submits nothing that was withdrawn', async () => {
    const mine = await bank.loginAs(hong);
    const { id: applicationId, version } = await bank.anApplication(hong, loan, await bank.aProduct());
    const withdraw = { applicationId, version, idempotencyKey: key() };
    expect(await refusals(mutation('refinanceApplicationWithdraw'), { input: withdraw }, mine)).toEqual([]);
    const other = { ...withdraw, note: '다른 이유' };
    await isRefused('refinanceApplicationWithdraw', other, ['IDEMPOTENCY_CONFLICT idempotencyKey'], mine);
    const now = { applicationId, version: version + 1 };
    const granted = { ...now, amountWon: 10_000_000, annualRatePercent: '4', termMonths: 36 };
    const money = { amountWon: 1, valueOn: '2026-01-02', bankReference: 'none', method: 'CASH' };
    for (const [name, input, as] of [
      ['refinanceApplicationApprove', granted, bank.staff],
      ['refinanceApplicationReject', { ...now, reasons: ['SCORE_TOO_LOW'] }, bank.staff],
      ['refinanceApplicationReview', now, bank.staff],
      ['refinanceApplicationReview', { ...now, version: -1 }, bank.staff],
      ['refinanceExecute', now, bank.staff],
      ['refinanceExecute', { ...now, preview: true }, bank.staff],
      ['refinanceExceptionConfirm', now, bank.admin],
      ['refinanceExceptionDecline', { ...now, note: '근거 부족' }, bank.admin],
      ['refinanceTermsAccept', now, mine],
      ['refinanceTermsDecline', now, mine],
      ['refinanceWithdraw', now, bank.staff],
      ['refinanceWithdrawCancel', now, mine],
      ['refinanceWithdrawComplete', { ...now, ...money }, bank.staff],
      ['refinanceApplicationSubmit', now, mine],
    ] as const)
      await isRefused(name, input, ['ILLEGAL_MOVE applicationId'], as);
  });
});
