import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { dueDayBefore, startBank, today, type Bank, type Person, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
});
afterAll(() => bank.close());

interface UserError {
  readonly code: string;
  readonly field: readonly string[] | null;
}
const codesOf = ({ userErrors }: { readonly userErrors: readonly UserError[] }) => userErrors.map(({ code }) => code);

describe('loanCreate', () => {
  const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) { loan { id loanNumber status principalWon
    balanceWon annualRatePercent graceMonths prepaymentFeePercent monthlyPaymentWon appliedOn approvedOn disbursedOn maturesOn interestPaidTo version overdueDays overdueWon
    customer { id } } userErrors { code field message ceilingPercent ceilingSource } } }`;
  interface Created {
    readonly loan: Record<string, unknown> | null;
    readonly userErrors: readonly UserError[];
  }
  const terms = (more: object = {}) => ({
    customerId: hong.id,
    loanNumber: `NEW-${randomUUID()}`,
    loanType: 'CREDIT',
    repaymentMethod: 'EQUAL_PAYMENT',
    rateType: 'FIXED',
    principalWon: 12_000_000,
    annualRatePercent: '5.5',
    termMonths: 12,
    idempotencyKey: randomUUID(),
    ...more,
  });
  const create = async (input: object, as: Person = bank.staff): Promise<Created> =>
    (await bank.ask<{ loanCreate: Created }>(CREATE, { input }, as)).loanCreate;

  it('takes a loan into the books, as it stands by its dates', async () => {
    const dates = { appliedOn: '2025-01-02', approvedOn: '2025-01-10', disbursedOn: '2025-01-31' };
    const out = await create(terms(dates));
    // 12,000,000 won over 12 months at 5.5 %: A = P·i / (1 − (1 + i)^−n) = 1,030,041.
    expect(out).toMatchObject({
      userErrors: [],
      loan: {
        status: 'DELINQUENT',
        balanceWon: 12_000_000,
        annualRatePercent: '5.5000',
        monthlyPaymentWon: 1_030_041,
        maturesOn: '2026-01-31',
        interestPaidTo: '2025-01-31',
        version: 1,
        customer: { id: hong.id },
      },
    });
    const fresh = { appliedOn: today(9), approvedOn: today(5), disbursedOn: today(2) };
    expect((await create(terms(fresh))).loan).toMatchObject({ status: 'ACTIVE', overdueDays: 0, overdueWon: 0 });
    expect((await create(terms({ ...dates, disbursedOn: null }))).loan).toMatchObject({
      status: 'APPROVED',
      balanceWon: 0,
      interestPaidTo: null,
    });
    expect((await create(terms({ repaymentMethod: 'BULLET' }))).loan).toMatchObject({
      status: 'APPLIED',
      appliedOn: today(),
      monthlyPaymentWon: 55_000,
    });
    const key = await bank.sql<{ id: number }>(`SELECT id FROM loan WHERE loan_number = $1`, [
      out.loan?.['loanNumber'],
    ]);
    const records = await bank.sql(
      `SELECT customer_id FROM audit_entry WHERE action = 'LOAN_CREATED' AND subject_id = $1`,
      [key[0]?.id],
    );
    expect(records).toEqual([{ customer_id: hong.key }]);
  });

  it('takes over a loan that was served elsewhere, with what is owed of it, and posts it as it stands', async () => {
    const lastDue = dueDayBefore(10);
    const out = dueDate(lastDue, -3);
    const dates = { appliedOn: out, approvedOn: out, disbursedOn: out };
    const over = terms({ ...dates, interestPaidTo: lastDue, balanceWon: 9_000_000 });
    expect(await create(over)).toMatchObject({
      userErrors: [],
      loan: {
        status: 'ACTIVE',
        principalWon: 12_000_000,
        balanceWon: 9_000_000,
        interestPaidTo: lastDue,
        overdueWon: 0,
      },
    });
    const postingOf = (loanNumber: string) =>
      bank.sql(
        `SELECT p.kind, p.value_on::text, p.principal_won::int, p.cash_won::int, p.opening_won::int
         FROM ledger_posting p JOIN loan l ON l.id = p.loan_id WHERE l.loan_number = $1`,
        [loanNumber],
      );
    expect(await postingOf(over.loanNumber)).toEqual([
      { kind: 'TAKEN_OVER', value_on: lastDue, principal_won: 9_000_000, cash_won: 0, opening_won: -9_000_000 },
    ]);
    const ours = terms(dates);
    await create(ours);
    expect(await postingOf(ours.loanNumber)).toEqual([
      { kind: 'DISBURSEMENT', value_on: out, principal_won: 12_000_000, cash_won: -12_000_000, opening_won: 0 },
    ]);
    const applied = terms();
    await create(applied);
    expect(await postingOf(applied.loanNumber)).toEqual([]);
  });

  it('refuses to take over what cannot have been, naming each input', async () => {
    const dates = { appliedOn: today(40), approvedOn: today(40), disbursedOn: today(40) };
    const fieldsOf = async (more: object) =>
      (await create(terms(more))).userErrors.map(({ code, field }) => [code, field?.[0]]);
    const refused = (...fields: string[]) => fields.map((field) => ['INVALID_INPUT', field]);
    expect(await fieldsOf({ interestPaidTo: today(5) })).toEqual(refused('interestPaidTo'));
    expect(await fieldsOf({ ...dates, interestPaidTo: today(-1) })).toEqual(refused('interestPaidTo'));
    expect(await fieldsOf({ ...dates, interestPaidTo: today(41) })).toEqual(refused('interestPaidTo'));
    expect(await fieldsOf({ ...dates, balanceWon: 1 })).toEqual(refused('balanceWon'));
    for (const balanceWon of [0, -1, 12_000_001])
      expect(await fieldsOf({ ...dates, interestPaidTo: today(5), balanceWon })).toEqual(refused('balanceWon'));
    for (const dueDay of [0, 32]) expect(await fieldsOf({ dueDay })).toEqual(refused('dueDay'));
  });

  it('keeps months of grace and the fee for paying early, and knows no fee that was not given', async () => {
    const { loan } = await create(terms({ graceMonths: 2, termMonths: 14, prepaymentFeePercent: '0.56' }));
    // The payment of an ordinary month is that of the twelve after grace.
    expect(loan).toMatchObject({ graceMonths: 2, prepaymentFeePercent: '0.5600', monthlyPaymentWon: 1_030_041 });
    expect((await create(terms())).loan).toMatchObject({ graceMonths: 0, prepaymentFeePercent: null });
    const { userErrors } = await create(terms({ graceMonths: 12 }));
    expect(userErrors.map(({ code, field }) => [code, field?.[0]])).toEqual([['INVALID_INPUT', 'graceMonths']]);
    const shape = await create(terms({ graceMonths: -1, prepaymentFeePercent: '100.5' }));
    expect(shape.userErrors.map(({ field }) => field?.[0]).sort()).toEqual(['graceMonths', 'prepaymentFeePercent']);
  });

  it('does the same input once, twenty at once, and answers alike', async () => {
    const input = terms();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.userErrors).toEqual([]);
    expect(await bank.sql('SELECT FROM loan WHERE loan_number = $1', [input.loanNumber])).toHaveLength(1);
    expect(codesOf(await create({ ...input, termMonths: 13 }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('lets one of ten at once have a number', async () => {
    const { loanNumber } = terms();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(terms({ loanNumber }))));
    expect(answers.flatMap(codesOf)).toEqual(Array(9).fill('LOAN_NUMBER_TAKEN'));
    const typed = loanNumber.toLowerCase();
    expect(codesOf(await create(terms({ loanNumber: typed })))).toEqual(['LOAN_NUMBER_TAKEN']);
    const SEARCH = 'query ($search: String) { loans(first: 5, search: $search) { nodes { loanNumber } } }';
    for (const search of [typed, loanNumber])
      expect(await bank.ask(SEARCH, { search }, bank.staff)).toEqual({ loans: { nodes: [{ loanNumber }] } });
  });

  it('refuses a rate above the legal ceiling of the day of the contract, naming it and the law', async () => {
    const out = (day: string) => ({ appliedOn: day, approvedOn: day, disbursedOn: day });
    const ceilings = [
      ['2021-07-07', '20'],
      ['2021-07-06', '24'],
      ['2018-02-08', '24'],
      ['2018-02-07', '27.9'],
      ['2016-03-03', '27.9'],
      ['2002-10-27', '66'],
    ] as const;
    for (const [day, percent] of ceilings) {
      expect((await create(terms({ ...out(day), annualRatePercent: percent }))).userErrors).toEqual([]);
      const above = (Number(percent) + 0.0001).toFixed(4);
      const { loan, userErrors } = await create(terms({ ...out(day), annualRatePercent: above }));
      expect(loan).toBeNull();
      expect(userErrors).toMatchObject([
        { code: 'RATE_ABOVE_CEILING', field: ['annualRatePercent'], ceilingPercent: Number(percent).toFixed(4) },
      ]);
    }
    const { userErrors } = await create(terms({ annualRatePercent: '99', graceMonths: 12 }));
    expect(codesOf({ userErrors })).toEqual(['INVALID_INPUT', 'RATE_ABOVE_CEILING']);
    expect(userErrors[1]).toMatchObject({
      message: expect.stringContaining('20 %'),
      ceilingSource: expect.stringContaining('이자제한법'),
    });
    expect((await create(terms({ ...out('2001-01-02'), annualRatePercent: '99' }))).userErrors).toEqual([]);
  });

  it('refuses impossible dates and terms, customers of others, and customers who ask', async () => {
    const { userErrors } = await create(terms({ appliedOn: today(-2), disbursedOn: '2025-01-01' }));
    expect(userErrors.map(({ code, field }) => [code, field?.[0]])).toEqual([
      ['INVALID_INPUT', 'appliedOn'],
      ['INVALID_INPUT', 'disbursedOn'],
    ]);
    expect(userErrors).toMatchObject([
      { message: 'appliedOn must not be in the future.' },
      { message: 'disbursedOn must not be before appliedOn.' },
    ]);
    const shape = await create(
      terms({ termMonths: 601, principalWon: 0, annualRatePercent: '100.0001', loanNumber: 'x' }),
    );
    expect(shape.userErrors.map(({ field }) => field?.[0]).sort()).toEqual([
      'annualRatePercent',
      'loanNumber',
      'principalWon',
      'termMonths',
    ]);
    expect(codesOf(await create(terms(), bank.stranger))).toEqual(['CUSTOMER_NOT_FOUND']);
    expect(await bank.codeOf(CREATE, { input: terms() }, await bank.loginAs(hong))).toBe('FORBIDDEN');
  });
});
