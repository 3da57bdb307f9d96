import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LoanRateCutsDocument,
  LoanRepayDocument,
  RateCutRequestCancelDocument,
  RateCutRequestCreateDocument,
  RateCutRequestDecideDocument,
  RateCutRequestRequireDocumentsDocument,
  RateCutRequestSupplementDocument,
  type RateCutFactsFragment,
  type TypedDocumentString,
} from '../../schema/generated/test/graphql.js';
import { deadline, schedule, type HolidayCalendar } from '../../src/modules/lending/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today, type Person, type TestCustomer, type TestLoan } from '../support/lending.js';
import { codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let loan: TestLoan;
let calendar: HolidayCalendar;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  const days = await bank.sql<{ day: string }>('SELECT DISTINCT day::text FROM holiday');
  calendar = { knownFrom: '2025-01-01', knownUntil: '2027-12-31', holidays: new Set(days.map(({ day }) => day)) };
});
afterAll(() => bank.close());

type Who = Person | string;
/** 10,000,000 won at 3.65 %, 1,000 won a day, with interest of ten days; five years from a year ago. */
const aLoan = async (more: object = {}): Promise<TestLoan> =>
  (loan = await bank.aRunningLoan(hong, { interestPaidTo: today(10), ...more }));
const PAYOFF = `query ($id: ID!, $on: Date) { loan(id: $id) { payoff(on: $on) {
  accruedInterestWon perDiemWon heldWon totalWithoutFeeWon } } }`;
const payoffOf = async ({ id }: TestLoan, on: string | null = null): Promise<object> =>
  (await bank.ask<{ loan: { payoff: object } }>(PAYOFF, { id, on }, bank.staff)).loan.payoff;
const create = async (more: object = {}, as?: Who) => {
  const input = { loanId: loan.id, reason: 'INCOME_UP' as const, idempotencyKey: key(), ...more };
  return (await bank.tell(RateCutRequestCreateDocument, { input }, as)).rateCutRequestCreate;
};
const made = async (more: object = {}): Promise<RateCutFactsFragment> => {
  await aLoan();
  const { request, userErrors } = await create(more);
  if (!request) throw new Error(JSON.stringify(userErrors));
  return request;
};
const DOCUMENTS = {
  requireDocuments: RateCutRequestRequireDocumentsDocument,
  supplement: RateCutRequestSupplementDocument,
  cancel: RateCutRequestCancelDocument,
} as const;
interface Read {
  readonly id: string;
  readonly version: number;
}
interface Payload {
  readonly request: RateCutFactsFragment | null;
  readonly userErrors: never[];
}
const act = async (name: keyof typeof DOCUMENTS, { id, version }: Read, more: object = {}, as?: Who) => {
  const note = name === 'requireDocuments' ? { note: '재직증명서' } : {};
  const input = { requestId: id, version, idempotencyKey: key(), ...note, ...more };
  const document = DOCUMENTS[name] as unknown as TypedDocumentString<Record<string, Payload>, object>;
  const [payload] = Object.values(await bank.tell(document, { input }, as));
  if (!payload) throw new Error('no payload');
  return payload;
};
const ACCEPT = { decision: 'ACCEPTED' as const, newRatePercent: '3.1' };
const REFUSE = {
  decision: 'REFUSED' as const,
  refusal: 'IMPROVEMENT_TOO_SMALL' as const,
  refusalText: '내부 신용등급이 달라지지 않았습니다.',
};
const decide = async ({ id, version }: Read, more: object = ACCEPT, as?: Who) => {
  const input = { requestId: id, version, idempotencyKey: key(), ...more } as never;
  return (await bank.tell(RateCutRequestDecideDocument, { input }, as)).rateCutRequestDecide;
};
/** A paper of a customer whose file has come in. */
const aPaper = async (customer: TestCustomer, status = 'STORED'): Promise<string> => {
  const [row] = await bank.sql<{ id: number }>(
    `INSERT INTO document (institution_id, customer_id, account_id, kind, file_name, status, storage_id, upload_expires_at,
       uploaded_at, media_type, size_bytes, sha256, text_status)
     VALUES ($1, $2, $3, 'INCOME_PROOF', '소득.pdf', $4, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', now(), now(),
       'application/pdf', 1, '\\x00', 'EMPTY') RETURNING id`,
    [bank.institutionId, customer.key, bank.staff.accountId, status],
  );
  return encodeId('Document', Number(row?.id));
};

describe('rateCutRequestCreate', () => {
  it('takes a demand in, for the borrower himself, with the day by which it is answered', async () => {
    await aLoan();
    const paper = await aPaper(hong);
    const { request } = await create({ documentIds: [paper, paper], detail: '승진했습니다' }, await bank.loginAs(hong));
    expect(request).toMatchObject({
      status: 'RECEIVED',
      reason: 'INCOME_UP',
      detail: '승진했습니다',
      documentIds: [paper],
      // Published of the half year before: the newest that the books hold.
      acceptance: { percent: '28.8', requests: 1_638_000, from: '2025-01-01', source: expect.any(String) },
      requestedOn: today(),
      oldRatePercent: '3.6500',
      newRatePercent: null,
      pauses: [],
      version: 1,
      answerDueUnknown: null,
      answerDueOn: deadline(today(), 10, [], calendar).dueOn,
    });
    const shown = await bank.tell(LoanRateCutsDocument, { id: loan.id }, await bank.loginAs(hong));
    expect(shown.loan?.rateCutRequests.nodes).toMatchObject([{ id: request?.id, loan: { id: loan.id } }]);
    expect(shown.rateCutRequests.nodes).toEqual([{ id: request?.id }]);
  });

  it('has one under way for a loan, also of two at once, and once for one key', async () => {
    await aLoan();
    const both = await Promise.all([create(), create()]);
    expect(both.flatMap(codesOf)).toEqual(['REQUEST_OPEN']);
    const [open] = both.flatMap(({ request }) => request ?? []);
    if (!open) throw new Error('none is open');
    expect(codesOf(await act('cancel', open, {}, await bank.loginAs(hong)))).toEqual([]);
    const input = { idempotencyKey: key() };
    const alike = await Promise.all([create(input), create(input)]);
    expect(alike[0]).toEqual(alike[1]);
    expect(codesOf(await create({ ...input, reason: 'JOB' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('refuses loans that are not open, papers that are not the borrower’s, and OTHER without words', async () => {
    await aLoan();
    const neighbour = await bank.aCustomer();
    const [theirs, coming] = [await aPaper(neighbour), await aPaper(hong, 'AWAITING_UPLOAD')];
    const none = encodeId('Document', 999_999);
    for (const id of [theirs, coming, none])
      expect(codesOf(await create({ documentIds: [id] }))).toEqual(['DOCUMENT_NOT_FOUND']);
    expect((await create({ reason: 'OTHER', detail: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['detail'] },
    ]);
    const many = Array.from({ length: 21 }, () => none);
    expect((await create({ documentIds: many, detail: 'a'.repeat(1_001) })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['detail'] },
      { code: 'INVALID_INPUT', field: ['documentIds'] },
    ]);
    expect(codesOf(await create({}, await bank.loginAs(neighbour)))).toEqual(['LOAN_NOT_FOUND']);
    expect(codesOf(await create({}, bank.stranger))).toEqual(['LOAN_NOT_FOUND']);
    await bank.sql(`UPDATE loan SET status = 'CLOSED' WHERE id = $1`, [loan.key]);
    expect(codesOf(await create())).toEqual(['LOAN_NOT_OPEN']);
  });
});

describe('the clock of a demand', () => {
  it('stands still from the day papers are asked for to the day they come', async () => {
    const request = await made();
    const waiting = await act('requireDocuments', request);
    expect(waiting.request).toMatchObject({
      status: 'DOCUMENTS_REQUIRED',
      answerDueOn: null,
      answerDueUnknown: 'WAITING_FOR_DOCUMENTS',
      version: 2,
      pauses: [{ from: today(), to: null, note: '재직증명서' }],
    });
    const paper = await aPaper(hong);
    const back = await act(
      'supplement',
      { id: request.id, version: 2 },
      { documentIds: [paper] },
      await bank.loginAs(hong),
    );
    expect(back.request).toMatchObject({
      status: 'RECEIVED',
      documentIds: [paper],
      pauses: [{ from: today(), to: today() }],
      answerDueUnknown: null,
      answerDueOn: deadline(today(), 10, [{ from: today(), to: today() }], calendar).dueOn,
    });
  });

  it('counts the days of the law: what was asked for twenty days ago and waited for six is due when that says', async () => {
    const request = await made();
    await act('requireDocuments', request);
    await bank.sql(`UPDATE rate_cut_request SET requested_on = $2 WHERE loan_id = $1`, [loan.key, today(20)]);
    await bank.sql(`UPDATE rate_cut_pause SET from_on = $1, to_on = $2 WHERE to_on IS NULL`, [today(15), today(10)]);
    const { loan: shown } = await bank.tell(LoanRateCutsDocument, { id: loan.id });
    const pauses = [{ from: today(15), to: today(10) }];
    const { dueOn } = deadline(today(20), 10, pauses, calendar);
    expect(shown?.rateCutRequests.nodes[0]?.answerDueOn).toBe(dueOn);
    expect((dueOn ?? '') > (deadline(today(20), 10, [], calendar).dueOn ?? '')).toBe(true);
  });

  it('is stopped once at a time, by staff, and started by the one who has something to send', async () => {
    const request = await made();
    expect(codesOf(await act('supplement', request))).toEqual(['DOCUMENTS_NOT_AWAITED']);
    const mine = await bank.loginAs(hong);
    const input = { requestId: request.id, version: 1, note: 'x', idempotencyKey: key() };
    expect(await bank.codeOf(DOCUMENTS.requireDocuments.toString(), { input }, mine)).toBe('FORBIDDEN');
    await act('requireDocuments', request);
    const waiting = { ...request, version: 2 };
    expect(codesOf(await act('requireDocuments', waiting))).toEqual(['DOCUMENTS_AWAITED_ALREADY']);
    expect((await act('supplement', waiting, {}, mine)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['documentIds'] },
    ]);
    const theirs = await aPaper(await bank.aCustomer());
    expect(codesOf(await act('supplement', waiting, { documentIds: [theirs] }, mine))).toEqual(['DOCUMENT_NOT_FOUND']);
    const papers = await Promise.all(Array.from({ length: 20 }, () => aPaper(hong)));
    const sent = await act('supplement', waiting, { documentIds: papers }, mine);
    expect(sent.request?.documentIds).toHaveLength(20);
    await act('requireDocuments', { ...request, version: 3 });
    const last = { ...request, version: 4 };
    expect((await act('supplement', last, { documentIds: [await aPaper(hong)] })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['documentIds'] },
    ]);
    expect(codesOf(await act('supplement', last, { documentIds: papers.slice(0, 1) }))).toEqual([]);
  });
});

describe('rateCutRequestDecide', () => {
  it('lowers the rate of the loan from today, with interest at the old rate until then', async () => {
    const request = await made();
    const { request: after, loan: lowered } = await decide(request, ACCEPT, bank.admin);
    expect(after).toMatchObject({
      status: 'ACCEPTED',
      oldRatePercent: '3.6500',
      newRatePercent: '3.1000',
      effectiveOn: today(),
      version: 2,
    });
    const months = 60 - 12;
    const [first] = schedule('EQUAL_PAYMENT', { principalWon: 10_000_000, annualRateMillionths: 31_000, months });
    expect(lowered).toMatchObject({
      id: loan.id,
      annualRatePercent: '3.1000',
      interestPaidTo: today(10),
      unpaidInterestWon: 0,
      version: 2,
    });
    // Ten days of 1,000 won at 3.65 %, and from now on 849.3 a day at 3.1 %.
    expect(await payoffOf(loan)).toMatchObject({ accruedInterestWon: 10_000, perDiemWon: 849 });
    expect(await payoffOf(loan, today(-10))).toMatchObject({ accruedInterestWon: 10_000 + 8_493 });
    // A year has passed, or a day less of it in a leap year.
    expect(Math.abs((lowered?.monthlyPaymentWon ?? 0) - (first?.paymentWon ?? 0))).toBeLessThan(5_000);
    const records = await bank.sql<{ action: string }>(
      `SELECT action FROM audit_entry WHERE customer_id = $1 AND account_id = $2 AND action LIKE '%RATE%' ORDER BY id DESC
       LIMIT 2`,
      [hong.key, bank.admin.accountId],
    );
    expect(records.map(({ action }) => action)).toEqual(['LOAN_RATE_LOWERED', 'RATE_CUT_REQUEST_MOVED']);
  });

  it('refuses with a reason that the borrower gets, and leaves the loan as it is', async () => {
    const request = await made();
    await act('requireDocuments', request);
    const { request: after, loan: same } = await decide({ ...request, version: 2 }, REFUSE);
    expect(after).toMatchObject({
      status: 'REFUSED',
      refusal: 'IMPROVEMENT_TOO_SMALL',
      refusalText: REFUSE.refusalText,
      newRatePercent: null,
      pauses: [{ from: today(), to: today() }],
    });
    expect(same).toMatchObject({ annualRatePercent: '3.6500', interestPaidTo: today(10), version: 1 });
    expect(codesOf(await create())).toEqual([]);
  });

  it('wants exactly what belongs to a decision, and a rate that is lower', async () => {
    const request = await made();
    const fields = async (more: object) => (await decide(request, more)).userErrors.map(({ field }) => field?.[0]);
    expect(await fields({ decision: 'ACCEPTED' })).toEqual(['newRatePercent']);
    expect(await fields({ ...ACCEPT, refusal: 'OTHER', refusalText: 'x' })).toEqual(['refusal', 'refusalText']);
    expect(await fields({ decision: 'REFUSED' })).toEqual(['refusal', 'refusalText']);
    expect(await fields({ ...REFUSE, newRatePercent: '3', refusalText: ' ' })).toEqual([
      'newRatePercent',
      'refusalText',
    ]);
    expect(await fields({ ...ACCEPT, newRatePercent: '101' })).toEqual(['newRatePercent']);
    for (const newRatePercent of ['3.65', '3.6501', '20'])
      expect(codesOf(await decide(request, { ...ACCEPT, newRatePercent }))).toEqual(['NEW_RATE_NOT_LOWER']);
    await bank.sql(`UPDATE loan SET status = 'CLOSED' WHERE id = $1`, [loan.key]);
    expect(codesOf(await decide(request))).toEqual(['LOAN_NOT_OPEN']);
    expect(codesOf(await decide(request, REFUSE))).toEqual([]);
  });

  it('shows in a preview what it then does, and leaves nothing behind', async () => {
    const request = await made();
    const before = await bank.counts();
    const idempotencyKey = key();
    const shown = await decide(request, { ...ACCEPT, preview: true, idempotencyKey });
    expect(shown.loan).toMatchObject({ annualRatePercent: '3.1000' });
    expect(await bank.counts()).toEqual(before);
    const [row] = await bank.sql('SELECT annual_rate_percent FROM loan WHERE id = $1', [loan.key]);
    expect(row).toEqual({ annual_rate_percent: '3.6500' });
    expect(await decide(request, { ...ACCEPT, idempotencyKey })).toEqual(shown);
  });

  it('has one winner of decisions at once, and one effect for one key', async () => {
    const request = await made();
    const answers = await Promise.all([decide(request), decide(request, REFUSE), act('cancel', request)]);
    const codes = answers.flatMap(codesOf);
    expect(codes).toHaveLength(2);
    expect(codes.filter((code) => !['REQUEST_CLOSED', 'REQUEST_CHANGED'].includes(code))).toEqual([]);
    const another = await made();
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2].map(() => decide(another, { ...ACCEPT, idempotencyKey })));
    expect(alike[0]).toEqual(alike[1]);
    expect(codesOf(await decide(another))).toEqual(['REQUEST_CLOSED']);
    const third = await made();
    expect(codesOf(await decide({ ...third, version: 9 }))).toEqual(['REQUEST_CHANGED']);
  });

  it('keeps the books with repayments at the same moment: no won of interest is lost or charged twice', async () => {
    for (let round = 0; round < 6; round += 1) {
      const request = await made();
      const repay = async () => {
        const input = { loanId: loan.id, amountWon: 4_000, method: 'CASH' as const, idempotencyKey: key() };
        return (await bank.tell(LoanRepayDocument, { input })).loanRepay;
      };
      const [decided, ...paid] = await Promise.all([decide(request), repay(), repay(), repay()]);
      expect([...codesOf(decided), ...paid.flatMap(({ userErrors }) => userErrors)]).toEqual([]);
      const [row] = await bank.sql('SELECT balance_won::int balance, version FROM loan WHERE id = $1', [loan.key]);
      expect(row).toEqual({ balance: 10_000_000, version: 5 });
      // Ten days at 1,000 won; three payments of 4,000 are kept for the instalment to come, and count.
      const owed = { accruedInterestWon: 10_000, heldWon: 12_000, totalWithoutFeeWon: 9_998_000, perDiemWon: 849 };
      expect(await payoffOf(loan)).toEqual(owed);
    }
  });

  it('is for staff of the institution; of others a demand reads as none', async () => {
    const request = await made();
    const input = { requestId: request.id, version: 1, idempotencyKey: key(), ...ACCEPT };
    const document = RateCutRequestDecideDocument.toString();
    expect(await bank.codeOf(document, { input }, await bank.loginAs(hong))).toBe('FORBIDDEN');
    expect(await bank.codeOf(document, { input }, null)).toBe('UNAUTHENTICATED');
    const none = { id: encodeId('RateCutRequest', 999_999), version: 1 };
    expect(codesOf(await decide(request, ACCEPT, bank.stranger))).toEqual(['REQUEST_NOT_FOUND']);
    for (const name of ['requireDocuments', 'supplement', 'cancel'] as const) {
      const theirs = await act(name, request, {}, bank.stranger);
      expect(codesOf(theirs)).toEqual(['REQUEST_NOT_FOUND']);
      expect(theirs).toEqual(await act(name, none, {}, bank.stranger));
    }
    const query = 'query ($id: ID!) { node(id: $id) { id } rateCutRequest(id: $id) { id } }';
    const neighbour = await bank.loginAs(await bank.aCustomer());
    for (const who of [neighbour, bank.stranger])
      expect(await bank.ask(query, { id: request.id }, who)).toEqual({ node: null, rateCutRequest: null });
    expect(await bank.ask(query, { id: request.id }, bank.staff)).toEqual({
      node: { id: request.id },
      rateCutRequest: { id: request.id },
    });
  });
});
