import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChatReplyDocument,
  ConversationCreateDocument,
  ConversationInFullDocument,
  CustomerOverviewDocument,
  CustomersDocument,
  LoansDocument,
  LoanStatisticsDocument,
  LoginDocument,
  MessageSendDocument,
  PaymentConfirmDocument,
  PaymentStartDocument,
  QuarterlySpendingDocument,
  ReplyStopDocument,
  ScenarioDocument,
  ViewerDocument,
  type ChatReplySubscription,
  type CustomerOverviewQuery,
  type LoansQuery,
} from '../../schema/generated/test/graphql.js';
import { runSeed, type SeedSummary } from '../../src/modules/demo/index.js';
import { koreanDate, systemClock } from '../../src/platform/clock.js';
import { openDatabase } from '../support/spending-file.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';

/** Slow enough that a reply can be stopped while it is written. */
const TOKEN_MS = '100';

let server: TestServer;
let seeded: SeedSummary;
beforeAll(async () => {
  server = await startTestServer({ worker: true, env: { MOA_NARRATOR_TOKEN_MS: TOKEN_MS } });
  const database = await openDatabase(server.database.url);
  const sizes = { customers: 60, loans: 120, repayments: 600, quarters: 8, seed: 2026, asOf: today() };
  const options = { ...sizes, outDir: null, force: false, passwordHash: await testPasswordHash() };
  seeded = await runSeed(options, { database, clock: systemClock });
  await database.dataSource.destroy();
});
afterAll(() => server.close());

const today = (): string => koreanDate(systemClock.now());
const won = (amount: number): string => amount.toLocaleString('en');
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Loans of the bank: those that were drawn, and those that refinancing made. */
function loansMade(): number {
  const { loans, refinanced } = given(seeded.institutions[0]);
  return loans + refinanced;
}

/** What must be there for the story to go on. */
function given<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('it is not there');
  return value;
}

async function logIn(email: string): Promise<string> {
  const { login } = await server.run(LoginDocument, { input: { email, password: TEST_PASSWORD } });
  expect(login.userErrors).toEqual([]);
  return given(login.accessToken);
}

describe('a customer', () => {
  type Customer = NonNullable<NonNullable<CustomerOverviewQuery['viewer']>['customer']>;
  type ReplyEvent = ChatReplySubscription['chatReply'];
  const CUSTOMER = 'customer@example.com';

  let token: string;
  let conversationId: string;
  beforeAll(async () => {
    token = await logIn(CUSTOMER);
  });

  const overview = async (): Promise<Customer> =>
    given((await server.run(CustomerOverviewDocument, {}, token)).viewer?.customer);
  const follow = (replyId: string, afterSequence = 0) =>
    server.subscribe(ChatReplyDocument, { replyId, afterSequence }, token);

  async function ask(text: string): Promise<string> {
    const { messageSend } = await server.run(MessageSendDocument, { input: { conversationId, text } }, token);
    expect(messageSend).toMatchObject({ reply: { state: 'QUEUED' }, userErrors: [] });
    return given(messageSend.reply).id;
  }

  it('is refused with a wrong password, and is somebody with the right one', async () => {
    const input = { email: CUSTOMER, password: 'not the password' };
    const { login } = await server.run(LoginDocument, { input });
    expect(login).toMatchObject({ accessToken: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] });
    expect(await server.run(ViewerDocument, {})).toEqual({ viewer: null });
    expect(await server.run(ViewerDocument, {}, token)).toEqual({ viewer: { email: CUSTOMER, role: 'CUSTOMER' } });
  });

  it('reads personal data and loans in one request, in clear and nobody else’s', async () => {
    const { loans, ...customer } = await overview();
    expect(customer).toMatchObject({ name: '김하늘', masked: false, annualIncomeWon: 84_000_000 });
    expect(loans.nodes.map(({ loanType, status }) => `${loanType} ${status}`).sort()).toEqual([
      'AUTO CLOSED',
      'CREDIT ACTIVE',
      'MORTGAGE ACTIVE',
      'OVERDRAFT ACTIVE',
      'OVERDRAFT CLOSED',
    ]);
    const page = await server.run(LoansDocument, { first: 50 }, token);
    expect(page.loans.nodes.map(({ id }) => id).sort()).toEqual(loans.nodes.map(({ id }) => id).sort());
  });

  it('reads what was spent by card, quarter by quarter, the latest first', async () => {
    const { viewer } = await server.run(QuarterlySpendingDocument, { last: 4 }, token);
    const quarters = given(viewer?.customer).quarterlySpending;
    expect(quarters.map(({ quarter }) => quarter)).toEqual(seeded.quarters.slice(-4).reverse());
    for (const { totalWon, creditWon, checkWon, categories } of quarters) {
      // Each figure is cut to 10,000 won by itself.
      expect([0, 10_000]).toContain(totalWon - creditWon - checkWon);
      const amounts = categories.map(({ amountWon }) => amountWon);
      expect(sum(amounts)).toBeGreaterThan(0);
      expect(amounts.toSorted((one, other) => other - one)).toEqual(amounts);
      expect(sum(categories.map(({ sharePercent }) => Number(sharePercent)))).toBeCloseTo(100, 0);
    }
  });

  it('learns which situation the rules see, and from which figures', async () => {
    const { viewer } = await server.run(ScenarioDocument, {}, token);
    const { labels, spendingQuarter, ruleSetVersion } = given(viewer?.customer?.scenario);
    expect(spendingQuarter).toBe(seeded.quarters.at(-1));
    expect(ruleSetVersion).not.toBe('');
    expect(labels.length).toBeGreaterThan(0);
    for (const { label, score, summary, keyMetrics } of labels) {
      expect(label === 'NEUTRAL').toBe(keyMetrics.length === 0);
      expect(Number(score)).toBeGreaterThan(0);
      expect(Number(score)).toBeLessThanOrEqual(1);
      expect(summary).not.toBe('');
    }
  });

  it('starts a payment, and has repaid once the payment system confirms it, however often it does', async () => {
    const { id: loanId, balanceWon } = given((await overview()).loans.nodes.find((loan) => loan.loanType === 'CREDIT'));
    const wanted = { purpose: 'PREPAYMENT', channel: 'VIRTUAL_ACCOUNT', idempotencyKey: 'november' } as const;
    const input = { loanId, amountWon: 1_000_000, ...wanted };
    const { paymentStart: first } = await server.run(PaymentStartDocument, { input }, token);
    const { paymentStart: again } = await server.run(PaymentStartDocument, { input }, token);
    expect(again).toEqual(first);
    const { reference, state, expected } = given(first.payment);
    expect(state).toBe('AWAITING');
    expect(given((await overview()).loans.nodes.find((each) => each.id === loanId)).balanceWon).toBe(balanceWon);

    const transfer = { bankReference: '20261122-000417', amountWon: 1_000_000, valueOn: today() };
    const system = await logIn('payments@example.com');
    for (const idempotencyKey of ['one', 'another']) {
      const money = { reference, ...transfer, idempotencyKey };
      const { paymentConfirm } = await server.run(PaymentConfirmDocument, { input: money }, system);
      expect(paymentConfirm).toMatchObject({ payment: { state: 'CONFIRMED', receivedWon: 1_000_000 }, userErrors: [] });
    }
    const loan = given((await overview()).loans.nodes.find((each) => each.id === loanId));
    expect(loan.balanceWon).toBe(expected.balanceAfterWon);
    expect(loan.repayments.nodes).toHaveLength(1);
    expect(loan.repayments.nodes[0]?.paidOn).toBe(today());
  });

  it('shows what may be paid when the amount is too much', async () => {
    const { id: loanId, balanceWon } = given((await overview()).loans.nodes.find((loan) => loan.loanType === 'CREDIT'));
    const wanted = { purpose: 'PREPAYMENT', channel: 'VIRTUAL_ACCOUNT', idempotencyKey: 'too much' } as const;
    const input = { loanId, amountWon: balanceWon * 2, ...wanted };
    const { paymentStart } = await server.run(PaymentStartDocument, { input }, token);
    expect(paymentStart.payment).toBeNull();
    expect(paymentStart.userErrors).toMatchObject([{ code: 'AMOUNT_EXCEEDS_PAYOFF', field: ['amountWon'] }]);
    expect(paymentStart.userErrors[0]?.payableWon).toBeGreaterThanOrEqual(balanceWon);
  });

  it('asks the chat, and reads the reply while it is written, over a break, to its end', async () => {
    const { conversationCreate } = await server.run(ConversationCreateDocument, { input: {} }, token);
    conversationId = given(conversationCreate.conversation).id;
    const replyId = await ask('How much do I still owe on my loans?');

    const events: ReplyEvent[] = [];
    for await (const { chatReply } of follow(replyId)) if (events.push(chatReply) === 3) break;
    for await (const { chatReply } of follow(replyId, 3)) events.push(chatReply);

    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events[0]?.__typename).toBe('ChatReplyStarted');
    const text = events.map((event) => (event.__typename === 'ChatReplyDelta' ? event.text : '')).join('');
    expect(events.at(-1)).toMatchObject({ __typename: 'ChatReplyEnded', reply: { state: 'COMPLETED', text } });
    for (const { status, balanceWon } of (await overview()).loans.nodes) {
      if (status === 'ACTIVE') expect(text).toContain(won(balanceWon));
    }
  });

  it('stops another reply, and keeps what was written until then', async () => {
    const replyId = await ask('Summarise my card spending of the last quarters, please.');
    let last: ReplyEvent | undefined;
    let text = '';
    for await (const { chatReply } of follow(replyId)) {
      if (chatReply.__typename === 'ChatReplyDelta') {
        if (text === '') await server.run(ReplyStopDocument, { input: { replyId } }, token);
        text += chatReply.text;
      }
      last = chatReply;
    }
    expect(last).toMatchObject({ __typename: 'ChatReplyEnded', reply: { state: 'STOPPED', text } });
  });

  it('finds the conversation as it was, marked as written by a machine', async () => {
    const { conversation } = await server.run(ConversationInFullDocument, { id: conversationId }, token);
    const replies = given(conversation).messages.nodes.flatMap((message) => message.replies);
    expect(replies.map(({ state }) => state).sort()).toEqual(['COMPLETED', 'STOPPED']);
    for (const { aiNotice, text } of replies) {
      expect(aiNotice).not.toBe('');
      expect(text).not.toBe('');
    }
  });

  it('may not see the figures of the institution', async () => {
    const { errors } = await server.query(LoanStatisticsDocument, {}, token);
    expect(errors).toMatchObject([{ path: ['loanStatistics'], extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('staff', () => {
  let token: string;
  beforeAll(async () => {
    token = await logIn('staff@example.com');
  });

  it('find a customer by name, and see personal data masked', async () => {
    const { customers } = await server.run(CustomersDocument, { search: '김하늘' }, token);
    expect(customers.totalCount).toBe(customers.nodes.length);
    expect(customers.nodes).toContainEqual(
      expect.objectContaining({ name: '김*늘', email: expect.not.stringContaining('customer@'), masked: true }),
    );
    const { loans } = await server.run(LoansDocument, { search: '김하늘' }, token);
    expect(new Set(loans.nodes.map(({ customer }) => customer?.name))).toEqual(new Set(['김*늘']));
  });

  it('page through all loans of their institution, and no other’s', async () => {
    const made = loansMade();
    const ids = new Set<string>();
    let after: string | null = null;
    do {
      const { loans }: LoansQuery = await server.run(LoansDocument, { first: 50, after }, token);
      expect(loans.totalCount).toBe(made);
      for (const { id } of loans.nodes) ids.add(id);
      after = loans.pageInfo.hasNextPage ? loans.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids.size).toBe(made);
  });

  it('read the figures of their institution, which add up', async () => {
    const { loanStatistics: figures } = await server.run(LoanStatisticsDocument, {}, token);
    expect(figures.loanCount).toBe(loansMade());
    expect(sum(figures.byStatus.map(({ count }) => count))).toBe(figures.loanCount);
    expect(sum(figures.byStatus.map(({ balanceWon }) => balanceWon))).toBe(figures.totalBalanceWon);
    expect(Number(figures.averageRatePercent)).toBeGreaterThan(0);
  });
});
