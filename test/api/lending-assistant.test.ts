import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, coerceInputValue, isInputType, parseType, typeFromAST, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTENTS, type Finding, type Intent } from '../../src/platform/assistant/index.js';
import { asCustomer, asStaff, lendingToolsOf, type LendingTools } from '../support/lending-tools.js';
import { today, type TestCustomer, type TestLoan } from '../support/lending.js';
import { startRefinanceBank, type RefinanceBank } from '../support/refinance.js';
import { expectWhole } from '../unit/lending/assistant/support.js';

let bank: RefinanceBank;
let lending: LendingTools;
let own: TestCustomer;
let credit: TestLoan;
let schema: GraphQLSchema;
/** The balance of another customer of the same bank, which nobody else may ever read. */
const CANARY = 77_654_321;
let other: TestCustomer;

beforeAll(async () => {
  schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));
  bank = await startRefinanceBank();
  lending = lendingToolsOf(bank);
  own = await bank.aCustomer();
  other = await bank.aCustomer();
  await bank.sql('UPDATE customer SET annual_income_won = 60000000, credit_score = 800 WHERE id = ANY($1)', [
    [own.key, other.key],
  ]);
  credit = await bank.aRunningLoan(own, {
    principalWon: 20_000_000,
    balanceWon: 12_300_000,
    annualRatePercent: '7.5',
    interestPaidTo: today(10),
  });
  await bank.aRunningLoan(other, { principalWon: CANARY, balanceWon: CANARY, interestPaidTo: today(10) });
  await bank.aProduct();
}, 180_000);
afterAll(() => bank.close());

const ownIntents = (): Intent[] => lending.tools.flatMap(({ answers = [] }) => answers);
const find = (intent: Intent, given: Readonly<Record<string, unknown>> = {}) =>
  lending.find(intent, own, asCustomer(bank, own), given);
const LOAN_OF_LENDING: readonly Intent[] = (Object.keys(INTENTS) as Intent[]).slice(
  (Object.keys(INTENTS) as Intent[]).indexOf('LOAN_LIST'),
  (Object.keys(INTENTS) as Intent[]).indexOf('CARD_SPENDING'),
);

/** Variables as the schema takes them; the key of a change is the client's own. */
function expectSendable({ mutation, arguments: given }: NonNullable<Finding['action']>): void {
  const field = schema.getMutationType()?.getFields()[mutation];
  const input = field?.args.find(({ name }) => name === 'input');
  if (!input) throw new Error(`${mutation} is no mutation with an input`);
  const type = typeFromAST(schema, parseType(String(input.type)) as never) as never;
  if (!isInputType(type)) throw new Error(`${mutation} takes no input`);
  const problems: string[] = [];
  const variables = { ...(given['input'] as object), idempotencyKey: 'k' };
  coerceInputValue(variables, type, (path, _value, error) => problems.push(`${path.join('.')}: ${error.message}`));
  expect(problems).toEqual([]);
}

describe('lending’s tools', () => {
  it('answer every question about loans, each by one tool', () => {
    const ofCustomers = ownIntents().filter((intent) => !intent.startsWith('STAFF_'));
    expect(ofCustomers.toSorted()).toEqual(LOAN_OF_LENDING.toSorted());
  });

  it('answer each as the customer, whole, of their own loans, with actions that the schema takes', async () => {
    for (const intent of LOAN_OF_LENDING) {
      const finding = await find(intent);
      expectWhole(finding);
      expect(JSON.stringify(finding)).not.toContain(CANARY.toLocaleString('en'));
      if (finding.action) expectSendable(finding.action);
    }
  });

  it('reveal nothing of it to another customer or another institution', async () => {
    const strangers = [asCustomer(bank, other), asStaff(bank.stranger)];
    for (const caller of strangers) {
      for (const intent of LOAN_OF_LENDING) {
        const told = await lending.find(intent, own, caller).then(
          (finding) => JSON.stringify(finding),
          (error: unknown) => String(error),
        );
        expect(told).not.toMatch(/12,300,000|1,230만|신용대출\(끝번호/);
      }
    }
  });

  it('refuse somebody who has not logged in', async () => {
    const nobody = { ...asStaff(bank.staff), actor: null };
    for (const intent of LOAN_OF_LENDING) await expect(lending.find(intent, own, nobody)).rejects.toThrow();
  });

  it('give staff the same about a customer, and record that they looked', async () => {
    const looks = () =>
      bank.sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'LOANS_ASSESSED' AND customer_id = $1`,
        [own.key],
      );
    const [before] = await looks();
    const told = await lending.find('LOAN_BALANCE', own, asStaff(bank.staff));
    expect(told.lead?.ko).toBe('신용대출 잔액은 1,230만 원입니다.');
    const [after] = await looks();
    expect(after?.count).toBe((before?.count ?? 0) + 1);
  });
});

describe('a question’s form', () => {
  const saying = (intent: Intent, said: string, given: Readonly<Record<string, unknown>> = {}) =>
    lending.find(intent, own, asCustomer(bank, own), given, said);

  it('of whether an amount can be borrowed gets yes or no, with the room there is', async () => {
    const most = (await find('LIMIT_SIMULATION')).facts.find(({ id }) => id === 'limit.max')?.typed;
    if (most?.type !== 'MONEY') throw new Error('no limit');
    const over = most.won + 10_000_000;
    const no = await saying('LIMIT_SIMULATION', '더 빌릴 수 있나요?', { amountWon: over });
    expectWhole(no);
    expect(no.lead?.ko).toMatch(/^아니요, .*어렵습니다\. 신용대출은 최대 .*1,000만 원이 모자랍니다/);
    expect(no.facts.find(({ id }) => id === 'limit.missing')?.typed).toEqual({ type: 'MONEY', won: 10_000_000 });
    expect(no.followUps?.[0]?.en).toMatch(/^How can I bring my limit to KRW/);
    const yes = await saying('LIMIT_SIMULATION', 'could I have that much?', { amountWon: most.won });
    expect(yes.lead?.en).toMatch(/^Yes, /);
    expect(yes.facts.find(({ id }) => id === 'limit.room')?.typed).toEqual({ type: 'MONEY', won: 0 });
  });

  it('of why gets what bounds the limit first, and of a bound yes or no', async () => {
    expect((await saying('LIMIT_SIMULATION', '왜 이것밖에 안 나와요?')).lead?.ko).toMatch(/^한도를 막는 기준은/);
    const [over, within] = await Promise.all([
      saying('DEBT_SERVICE_RATIO', '기준 넘겼습니까?'),
      saying('DEBT_SERVICE_RATIO', 'Is it within the cap?'),
    ]);
    expect(over.lead?.ko).toMatch(/^아니요, 지금 DSR은/);
    expect(within.lead?.en).toMatch(/^Yes, your DSR is/);
  });

  it('about one of the loans gets that loan, by most or least of what is named', async () => {
    const customer = await bank.aCustomer();
    for (const [balanceWon, annualRatePercent] of [
      [3_000_000, '7.5'],
      [9_000_000, '4.1'],
    ] as const)
      await bank.aRunningLoan(customer, {
        principalWon: 20_000_000,
        balanceWon,
        annualRatePercent,
        interestPaidTo: today(10),
      });
    const which = async (said: string) =>
      (await lending.find('LOAN_LIST', customer, asCustomer(bank, customer), {}, said)).lead;
    expect((await which('둘 중 금리가 더 높은 대출은?'))?.ko).toMatch(/^금리가 가장 높은 대출은 .*연 7\.5%입니다/);
    expect((await which('제일 싼 대출이 뭐예요?'))?.ko).toMatch(/^금리가 가장 낮은 대출은 .*연 4\.1%입니다/);
    expect((await which('which has the smallest balance?'))?.en).toMatch(/has the smallest balance: KRW 3,000,000/);
    expect((await which('대출 보여 주세요'))?.ko).toMatch(/^진행 중인 대출은/);
    const left = await lending.find(
      'LOAN_MATURITY',
      customer,
      asCustomer(bank, customer),
      {},
      '남은 횟수가 몇 번이에요?',
    );
    expect(left.lead?.ko).toMatch(/^앞으로 \d+회 남았고/);
  });

  it('of the fee of an early payment gets the fee first', async () => {
    const { lead } = await saying('PREPAYMENT', '수수료는?', { amountWon: 1_000_000 });
    expect(lead?.ko).toMatch(/^신용대출에 100만 원을 미리 갚을 때 중도상환수수료/);
  });
});

describe('what has happened', () => {
  it('is answered with applications, and the applicant’s next step', async () => {
    const product = await bank.aProduct();
    const customer = await bank.aCustomer();
    const loan = await bank.aRunningLoan(customer, { balanceWon: 10_000_000, interestPaidTo: today(10) });
    const caller = asCustomer(bank, customer);
    expect((await lending.find('APPLICATION_STATE', customer, caller)).lead?.ko).toBe('신청하신 대출이 없습니다.');
    await bank.aDraft(loan, product);
    const draft = await lending.find('APPLICATION_STATE', customer, caller);
    expectWhole(draft);
    expect(draft.lead?.ko).toMatch(/신청은 작성 중이며 아직 제출되지 않았습니다/);
    expect(draft.action?.mutation).toBe('refinanceApplicationSubmit');
    if (draft.action) expectSendable(draft.action);
    const reviewed = await bank.aCustomer();
    const second = await bank.aRunningLoan(reviewed, { balanceWon: 10_000_000, interestPaidTo: today(10) });
    await bank.aReviewed(reviewed, second, product);
    const state = await lending.find('APPLICATION_STATE', reviewed, asCustomer(bank, reviewed));
    expect(state.lead?.ko).toMatch(/신청은 심사 중입니다/);
    expect(state.action).toBeUndefined();
    const asked = (said: string, given = {}) =>
      lending.find('APPLICATION_STATE', reviewed, asCustomer(bank, reviewed), given, said);
    expect((await asked('몇 건 신청했어요?')).lead?.ko).toMatch(/^신청하신 것은 모두 1건입니다\. .*심사 중입니다/);
    expect((await asked('Who is in charge?')).lead?.en).toMatch(/^Who is in charge of it cannot be looked up here\./);
    expect((await asked('전세대출 신청은요?', { kind: 'JEONSE' })).lead?.ko).toBe('전세자금대출 신청 기록은 없습니다.');
    expect((await asked('신용대출 신청은요?', { loanNumber: '1' })).lead?.ko).toMatch(/신청은 심사 중입니다/);
  });

  it('is ended by the applicant’s own step where they decline, and never carried on', async () => {
    const product = await bank.aProduct();
    const customer = await bank.aCustomer();
    const caller = asCustomer(bank, customer);
    const declined = (said = '신청한 거 취소해 주세요') =>
      lending.find('APPLICATION_STATE', customer, caller, {}, said);
    const nothing = await declined();
    expect(nothing.lead?.ko).toMatch(/^알겠습니다\. 진행 중인 신청이 없으므로/);
    expect(nothing.action).toBeUndefined();
    const loan = await bank.aRunningLoan(customer, { balanceWon: 10_000_000, interestPaidTo: today(10) });
    await bank.aDraft(loan, product);
    for (const said of ['거절할래요', 'Decline the offer', '신청한 거 취소해 주세요']) {
      const { action } = await declined(said);
      expect(action).toMatchObject({ mutation: 'refinanceApplicationWithdraw', isDecline: true });
      if (action) expectSendable(action);
    }
    const goingOn = await lending.find('APPLICATION_STATE', customer, caller);
    expect(goingOn.action).toMatchObject({ mutation: 'refinanceApplicationSubmit' });
    expect(goingOn.action?.isDecline).toBeUndefined();
  });

  it('is answered with a request for a lower rate, and no second one is offered', async () => {
    const CREATE = `mutation ($input: RateCutRequestCreateInput!) {
      rateCutRequestCreate(input: $input) { userErrors { code } request { id } } }`;
    const right = await find('RATE_CUT_REQUEST');
    expect(right.lead?.ko).toMatch(/^네, 신용대출에 대해 금리인하를 요구할 수 있고, 요구하신 날부터 10영업일 안에/);
    const input = { ...(right.action?.arguments['input'] as object), idempotencyKey: 'from-the-assistant' };
    const sent = await bank.ask<{ rateCutRequestCreate: { userErrors: unknown[] } }>(
      CREATE,
      { input },
      await bank.loginAs(own),
    );
    expect(sent.rateCutRequestCreate.userErrors).toEqual([]);
    const state = await find('RATE_CUT_REQUEST');
    expectWhole(state);
    expect(state.lead?.ko).toMatch(/요구하신 신용대출 금리인하는 심사 중입니다\. 답변 기한은/);
    expect(state.action).toBeUndefined();
    const can = await lending.find('RATE_CUT_REQUEST', own, asCustomer(bank, own), {}, '승진했는데 요구할 수 있나요?');
    expect(can.lead?.ko).toMatch(/^네, 소득 증가나 승진.*요구할 수 있습니다\. .*심사 중입니다/);
  });

  it('is answered with the right to withdraw, within two weeks', async () => {
    const customer = await bank.aCustomer();
    await bank.aLoan(customer, { interestPaidTo: today(3) });
    const open = await lending.find('WITHDRAWAL_RIGHT', customer, asCustomer(bank, customer));
    expect(open.lead?.ko).toMatch(/^네, 신용대출은 \S+월 \d+일까지 청약을 철회할 수 있습니다\.$/);
    expect((await find('WITHDRAWAL_RIGHT')).lead?.ko).toMatch(/^아니요, 철회할 수 있는 기간/);
  });
});

it('a payment that is offered can be announced as it is, and only by the customer’s own call', async () => {
  const START = `mutation ($input: PaymentStartInput!) {
    paymentStart(input: $input) { userErrors { code } payment { amountWon purpose } } }`;
  const count = () =>
    bank.sql<{ count: number }>('SELECT count(*)::int AS count FROM payment WHERE loan_id = $1', [credit.key]);
  const { action } = await find('PREPAYMENT', { amountWon: 1_000_000 });
  expect((await count())[0]?.count).toBe(0);
  const input = { ...(action?.arguments['input'] as object), idempotencyKey: 'early', preview: true };
  const { paymentStart } = await bank.ask<{
    paymentStart: { userErrors: unknown[]; payment: { amountWon: number; purpose: string } };
  }>(START, { input }, await bank.loginAs(own));
  expect(paymentStart).toMatchObject({ userErrors: [], payment: { purpose: 'PREPAYMENT' } });
});
