import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceApplicationApproveDocument,
  RefinanceApplicationCancelDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationRejectDocument,
  RefinanceApplicationRequestDocumentsDocument,
  RefinanceApplicationReviewDocument,
  RefinanceApplicationWithdrawDocument,
  type ProductFactsFragment,
  type RefinanceProblemFragment,
  type TypedDocumentString,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import type { Person, TestCustomer } from '../support/lending.js';
import { codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let product: ProductFactsFragment;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  product = await bank.aProduct();
});
afterAll(() => bank.close());

type Who = Person | string;
interface Read {
  readonly id: string;
  readonly version: number;
}
const DOCUMENTS = {
  requestDocuments: RefinanceApplicationRequestDocumentsDocument,
  review: RefinanceApplicationReviewDocument,
  approve: RefinanceApplicationApproveDocument,
  reject: RefinanceApplicationRejectDocument,
  cancel: RefinanceApplicationCancelDocument,
  withdraw: RefinanceApplicationWithdrawDocument,
} as const;
type Act = keyof typeof DOCUMENTS;
const MORE: Readonly<Record<Act, object>> = {
  requestDocuments: { note: '소득 증빙을 보내 주세요' },
  review: {},
  withdraw: {},
  cancel: { note: '기한 경과' },
  approve: { amountWon: 10_000_000, annualRatePercent: '4.1', termMonths: 36 },
  reject: { reasons: ['SCORE_TOO_LOW'] },
};
interface Payload {
  readonly application: (Read & { readonly status: string } & Record<string, unknown>) | null;
  readonly userErrors: readonly RefinanceProblemFragment[];
}
/** Approvals are of the second member of staff: the first has reviewed. */
const act = async (name: Act, { id, version }: Read, more: object = {}, who?: Who): Promise<Payload> => {
  const as = who ?? (name === 'approve' ? bank.approver : bank.staff);
  const input = { applicationId: id, version, idempotencyKey: key(), ...MORE[name], ...more };
  const document = DOCUMENTS[name] as unknown as TypedDocumentString<Record<string, Payload>, object>;
  const [payload] = Object.values(await bank.tell(document, { input }, as));
  if (!payload) throw new Error('no payload');
  return payload;
};
const next = async (name: Act, read: Read, more: object = {}): Promise<Read> => {
  const { application, userErrors } = await act(name, read, more);
  if (!application) throw new Error(JSON.stringify(userErrors));
  return application;
};
const submitted = async (): Promise<Read> => bank.anApplication(hong, await bank.aRunningLoan(hong), product);
const reviewed = async (): Promise<Read> => next('review', await submitted());
const read = async (id: string, as?: Who) =>
  (await bank.tell(RefinanceApplicationDocument, { id }, as)).refinanceApplication;

describe('an application under review', () => {
  it('goes to documents and back as often as needed, each step logged and reported to the applicant', async () => {
    let application = await submitted();
    for (const name of ['requestDocuments', 'review', 'requestDocuments', 'review'] as const)
      application = await next(name, application);
    await next('approve', application, { note: '승인되었습니다' });
    const log = (await read(application.id, await bank.loginAs(hong)))?.log.nodes;
    expect(log?.map(({ to, by, note }) => [to, by, note])).toEqual([
      ['DRAFT', 'APPLICANT', null],
      ['SUBMITTED', 'APPLICANT', null],
      ['DOCUMENTS_REQUIRED', 'LENDER', '소득 증빙을 보내 주세요'],
      ['UNDER_REVIEW', 'LENDER', null],
      ['DOCUMENTS_REQUIRED', 'LENDER', '소득 증빙을 보내 주세요'],
      ['UNDER_REVIEW', 'LENDER', null],
      ['APPROVED', 'LENDER', '승인되었습니다'],
    ]);
    expect(log?.every(({ accountId }) => accountId === null)).toBe(true);
    const forStaff = (await read(application.id))?.log.nodes.at(-1);
    expect(forStaff?.accountId).toBe(encodeId('Account', bank.approver.accountId));
    const [records] = await bank.sql<{ count: number }>(
      `SELECT count(*)::int FROM audit_entry WHERE action = 'REFINANCE_APPLICATION_MOVED' AND subject_id =
        (SELECT id FROM refinance_application ORDER BY id DESC LIMIT 1)`,
    );
    expect(records?.count).toBe(log?.length);
  });

  it('moves only where the table of moves leads', async () => {
    const draft = await bank.aDraft(await bank.aRunningLoan(hong), product);
    for (const name of ['requestDocuments', 'review', 'approve', 'reject', 'cancel'] as const)
      expect(codesOf(await act(name, draft))).toEqual(['ILLEGAL_MOVE']);
    const filed = await submitted();
    for (const name of ['approve', 'reject'] as const)
      expect(codesOf(await act(name, filed))).toEqual(['ILLEGAL_MOVE']);
    const rejected = await next('reject', await reviewed());
    const cancelled = await next('cancel', await submitted());
    for (const ended of [rejected, cancelled])
      for (const name of Object.keys(DOCUMENTS) as Act[])
        expect(codesOf(await act(name, ended))).toEqual(['ILLEGAL_MOVE']);
  });

  it('is for staff and administrators of its institution; of others it reads as of none', async () => {
    const application = await reviewed();
    const mine = await bank.loginAs(hong);
    for (const name of ['requestDocuments', 'review', 'approve', 'reject', 'cancel'] as const) {
      const input = { applicationId: application.id, version: 1, idempotencyKey: key(), ...MORE[name] };
      expect(await bank.codeOf(DOCUMENTS[name].toString(), { input }, mine)).toBe('FORBIDDEN');
      expect(await bank.codeOf(DOCUMENTS[name].toString(), { input }, null)).toBe('UNAUTHENTICATED');
      const theirs = await act(name, application, {}, bank.stranger);
      expect(codesOf(theirs)).toEqual(['APPLICATION_NOT_FOUND']);
      const none = { ...application, id: encodeId('RefinanceApplication', 999_999) };
      expect(theirs).toEqual(await act(name, none, {}, bank.stranger));
    }
    expect(codesOf(await act('approve', application, {}, bank.admin))).toEqual([]);
  });

  it('has exactly one winner among simultaneous decisions, and the others learn of it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const application = await reviewed();
      const names = ['approve', 'reject', 'cancel', 'withdraw', 'requestDocuments'] as const;
      const answers = await Promise.all(names.map((name) => act(name, application)));
      expect(answers.filter(({ application: after }) => after !== null)).toHaveLength(1);
      const codes = answers.flatMap(codesOf);
      expect(codes).toHaveLength(names.length - 1);
      expect(codes.filter((code) => !['ILLEGAL_MOVE', 'APPLICATION_CHANGED'].includes(code))).toEqual([]);
      const after = await read(application.id);
      expect(after).toMatchObject({ version: application.version + 1 });
      expect(after?.log.nodes).toHaveLength(4);
    }
  });

  it('is decided once for one key, and the key is for nothing else', async () => {
    const application = await reviewed();
    const idempotencyKey = key();
    const both = await Promise.all([1, 2].map(() => act('approve', application, { idempotencyKey })));
    expect(both[0]).toEqual(both[1]);
    expect(codesOf(await act('approve', application, { idempotencyKey, termMonths: 25 }))).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ]);
    const reused = await act('reject', application, { idempotencyKey }, bank.approver);
    expect(codesOf(reused)).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(codesOf(await act('approve', application))).toEqual(['ILLEGAL_MOVE']);
  });

  it('is refused to who decides upon an older version', async () => {
    const { id, version } = await reviewed();
    expect(codesOf(await act('approve', { id, version: version - 1 }))).toEqual(['APPLICATION_CHANGED']);
  });

  it('leaves nothing behind when the record cannot be written', async () => {
    const application = await reviewed();
    await bank.sql(`ALTER TABLE audit_entry
      ADD CONSTRAINT closed CHECK (action <> 'REFINANCE_APPLICATION_MOVED') NOT VALID`);
    const before = await bank.counts();
    const input = { applicationId: application.id, version: application.version, idempotencyKey: key() };
    const document = RefinanceApplicationApproveDocument.toString();
    expect(await bank.codeOf(document, { input: { ...input, ...MORE.approve } }, bank.approver)).toBe(
      'INTERNAL_SERVER_ERROR',
    );
    await bank.sql('ALTER TABLE audit_entry DROP CONSTRAINT closed');
    expect(await bank.counts()).toEqual(before);
    expect(codesOf(await act('approve', application, { idempotencyKey: input.idempotencyKey }))).toEqual([]);
  });
});

describe('refinanceApplicationApprove', () => {
  it('grants terms of the product, and keeps its fee of that day', async () => {
    const { application } = await act('approve', await reviewed());
    expect(application).toMatchObject({
      status: 'APPROVED',
      decidedAt: expect.any(String),
      possibleMoves: ['EXECUTED', 'WITHDRAWN', 'CANCELLED'],
      approval: { amountWon: 10_000_000, annualRatePercent: '4.1000', termMonths: 36, prepaymentFeePercent: '0.5000' },
    });
  });

  it('refuses what the product does not offer, and more than was asked for', async () => {
    const application = await reviewed();
    const refused = await act('approve', application, {
      amountWon: 50_000_001,
      annualRatePercent: '3.4',
      termMonths: 61,
    });
    expect(refused.userErrors).toMatchObject([
      { code: 'AMOUNT_OUT_OF_RANGE', field: ['amountWon'], maxWon: 50_000_000 },
      { code: 'TERM_OUT_OF_RANGE', field: ['termMonths'], maxMonths: 60 },
      { code: 'RATE_OUT_OF_RANGE', field: ['annualRatePercent'], minPercent: '3.5000', maxPercent: '6.5000' },
    ]);
    expect((await act('approve', application, { amountWon: 10_000_001 })).userErrors).toMatchObject([
      { code: 'AMOUNT_OUT_OF_RANGE', minWon: 1_000_000, maxWon: 10_000_000 },
    ]);
    const dear = await act('approve', application, { annualRatePercent: '20.1' });
    expect(codesOf(dear)).toEqual(['RATE_OUT_OF_RANGE', 'RATE_ABOVE_CEILING']);
    const malformed = await act('approve', application, { amountWon: 0, annualRatePercent: '4.12345', termMonths: 0 });
    expect(malformed.userErrors.map(({ code, field }) => [code, field?.[0]])).toEqual([
      ...['amountWon', 'annualRatePercent', 'termMonths'].map((field) => ['INVALID_INPUT', field]),
    ]);
  });
});

describe('refinanceApplicationReject', () => {
  /** Who earns 40 million, has a score of 640 and another loan of 20 million over the month that is left of it. */
  const judged = async () => {
    const customer = await bank.aCustomer();
    await bank.sql('UPDATE customer SET credit_score = 640, annual_income_won = 40000000 WHERE id = $1', [
      customer.key,
    ]);
    const asking = await bank.aProduct({
      eligibility: {
        fromLoanTypes: ['CREDIT'],
        minCreditScore: 700,
        minAnnualIncomeWon: 45_000_000,
        maxDsrPercent: '10',
        maxLtvPercent: '70',
      },
    });
    const loan = await bank.aRunningLoan(customer, { overdueWon: 5_000, overdueDays: 3, status: 'DELINQUENT' });
    return next('review', await bank.anApplication(customer, loan, asking));
  };

  it('keeps with each reason what would change it, computed, or says why it is no figure', async () => {
    const reasons = [
      ...['SCORE_TOO_LOW', 'INCOME_INSUFFICIENT', 'DSR_EXCEEDED', 'LTV_EXCEEDED', 'DELINQUENT', 'LOAN_NOT_ELIGIBLE'],
      ...['AMOUNT_OUT_OF_RANGE', 'DOCUMENTS_INCOMPLETE', 'OTHER', 'SCORE_TOO_LOW'],
    ];
    const application = await judged();
    const { application: after } = await act('reject', application, { reasons, note: '내부 기준 미달' });
    expect(after).toMatchObject({ status: 'REJECTED', approval: null, decidedAt: expect.any(String) });
    const rejections = after?.['rejections'] as readonly { readonly reason: string }[];
    expect(rejections.map(({ reason }) => reason)).toEqual(reasons.slice(0, -1));
    expect(rejections).toMatchObject([
      { hints: [{ measure: 'CREDIT_SCORE', bound: 'AT_LEAST', current: '640', needed: '700' }], unknown: null },
      { hints: [{ measure: 'ANNUAL_INCOME_WON', current: '40000000', needed: '45000000' }] },
      // A credit loan of 10 million at the 6.5 % of the product takes a fifth of it and a year's interest: 2,650,000.
      {
        hints: [
          { measure: 'DSR_PERCENT', bound: 'AT_MOST', current: '6.6250', needed: '10.0000' },
          { measure: 'ANNUAL_INCOME_WON', bound: 'AT_LEAST', current: '40000000', needed: '26500000' },
          { measure: 'AMOUNT_WON', bound: 'AT_MOST', current: '10000000', needed: '15094339' },
        ],
      },
      { hints: [], unknown: 'PRICE_UNKNOWN' },
      { hints: [{ measure: 'OVERDUE_WON', current: '5000', needed: '0' }] },
      { hints: [], unknown: 'NOT_A_FIGURE' },
      {
        hints: [
          { bound: 'AT_LEAST', needed: '1000000' },
          { bound: 'AT_MOST', needed: '50000000' },
        ],
      },
      { hints: [], unknown: 'NOT_A_FIGURE' },
      { hints: [], unknown: 'NOT_A_FIGURE' },
    ]);
    expect((await read(application.id))?.log.nodes.at(-1)).toMatchObject({
      to: 'REJECTED',
      reasons: reasons.slice(0, -1),
      note: '내부 기준 미달',
    });
  });

  it('follows what the open application shows of every criterion', async () => {
    const shown = await read((await judged()).id);
    const met = Object.fromEntries((shown?.eligibility ?? []).map((check) => [check.reason, check.met]));
    expect(met).toEqual({
      AMOUNT_OUT_OF_RANGE: true,
      TERM_OUT_OF_RANGE: true,
      LOAN_NOT_ELIGIBLE: true,
      DELINQUENT: false,
      SCORE_TOO_LOW: false,
      SCORE_TOO_HIGH: true,
      INCOME_INSUFFICIENT: false,
      REGION_NOT_ELIGIBLE: true,
      LTV_EXCEEDED: null,
      DSR_EXCEEDED: true,
    });
  });

  it('wants reasons, and words for what no code says', async () => {
    const application = await reviewed();
    expect((await act('reject', application, { reasons: [] })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['reasons'] },
    ]);
    expect((await act('reject', application, { reasons: ['OTHER'], note: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['note'] },
    ]);
    const long = await act('requestDocuments', application, { note: '가'.repeat(1_001) });
    expect(long.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['note'] }]);
    expect((await read(application.id))?.status).toBe('UNDER_REVIEW');
  });
});
