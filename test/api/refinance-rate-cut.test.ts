import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoanRateCutsDocument } from '../../schema/generated/test/graphql.js';
import { deadline } from '../../src/modules/lending/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today } from '../support/lending.js';
import { codesOf, key } from '../support/refinance.js';
import { DOCUMENTS, startRateCutSuite, type RateCutSuite } from '../support/rate-cut-suite.js';

let suite: RateCutSuite;
beforeAll(async () => {
  suite = await startRateCutSuite();
});
afterAll(() => suite.close());

describe('rateCutRequestCreate', () => {
  it('takes a demand in, for the borrower himself, with the day by which it is answered', async () => {
    await suite.aLoan();
    const paper = await suite.aPaper(suite.hong);
    const { request } = await suite.create(
      { documentIds: [paper, paper], detail: '승진했습니다' },
      await suite.bank.loginAs(suite.hong),
    );
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
      answerDueOn: deadline(today(), 10, [], suite.calendar).dueOn,
    });
    const shown = await suite.bank.tell(
      LoanRateCutsDocument,
      { id: suite.loan.id },
      await suite.bank.loginAs(suite.hong),
    );
    expect(shown.loan?.rateCutRequests.nodes).toMatchObject([{ id: request?.id, loan: { id: suite.loan.id } }]);
    expect(shown.rateCutRequests.nodes).toEqual([{ id: request?.id }]);
  });

  it('has one under way for a loan, also of two at once, and once for one key', async () => {
    await suite.aLoan();
    const both = await Promise.all([suite.create(), suite.create()]);
    expect(both.flatMap(codesOf)).toEqual(['REQUEST_OPEN']);
    const [open] = both.flatMap(({ request }) => request ?? []);
    if (!open) throw new Error('none is open');
    expect(codesOf(await suite.act('cancel', open, {}, await suite.bank.loginAs(suite.hong)))).toEqual([]);
    const input = { idempotencyKey: key() };
    const alike = await Promise.all([suite.create(input), suite.create(input)]);
    expect(alike[0]).toEqual(alike[1]);
    expect(codesOf(await suite.create({ ...input, reason: 'JOB' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('refuses loans that are not open, papers that are not the borrower’s, and OTHER without words', async () => {
    await suite.aLoan();
    const neighbour = await suite.bank.aCustomer();
    const [theirs, coming] = [await suite.aPaper(neighbour), await suite.aPaper(suite.hong, 'AWAITING_UPLOAD')];
    const none = encodeId('Document', 999_999);
    for (const id of [theirs, coming, none])
      expect(codesOf(await suite.create({ documentIds: [id] }))).toEqual(['DOCUMENT_NOT_FOUND']);
    expect((await suite.create({ reason: 'OTHER', detail: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['detail'] },
    ]);
    const many = Array.from({ length: 21 }, () => none);
    expect((await suite.create({ documentIds: many, detail: 'a'.repeat(1_001) })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['detail'] },
      { code: 'INVALID_INPUT', field: ['documentIds'] },
    ]);
    expect(codesOf(await suite.create({}, await suite.bank.loginAs(neighbour)))).toEqual(['LOAN_NOT_FOUND']);
    expect(codesOf(await suite.create({}, suite.bank.stranger))).toEqual(['LOAN_NOT_FOUND']);
    await suite.bank.sql(`UPDATE loan SET status = 'CLOSED' WHERE id = $1`, [suite.loan.key]);
    expect(codesOf(await suite.create())).toEqual(['LOAN_NOT_OPEN']);
  });
});

describe('the clock of a demand', () => {
  it('stands still from the day papers are asked for to the day they come', async () => {
    const request = await suite.made();
    const waiting = await suite.act('requireDocuments', request);
    expect(waiting.request).toMatchObject({
      status: 'DOCUMENTS_REQUIRED',
      answerDueOn: null,
      answerDueUnknown: 'WAITING_FOR_DOCUMENTS',
      version: 2,
      pauses: [{ from: today(), to: null, note: '재직증명서' }],
    });
    const paper = await suite.aPaper(suite.hong);
    const back = await suite.act(
      'supplement',
      { id: request.id, version: 2 },
      { documentIds: [paper] },
      await suite.bank.loginAs(suite.hong),
    );
    expect(back.request).toMatchObject({
      status: 'RECEIVED',
      documentIds: [paper],
      pauses: [{ from: today(), to: today() }],
      answerDueUnknown: null,
      answerDueOn: deadline(today(), 10, [{ from: today(), to: today() }], suite.calendar).dueOn,
    });
  });

  it('counts the days of the law: what was asked for twenty days ago and waited for six is due when that says', async () => {
    const request = await suite.made();
    await suite.act('requireDocuments', request);
    await suite.bank.sql(`UPDATE rate_cut_request SET requested_on = $2 WHERE loan_id = $1`, [
      suite.loan.key,
      today(20),
    ]);
    await suite.bank.sql(`UPDATE rate_cut_pause SET from_on = $1, to_on = $2 WHERE to_on IS NULL`, [
      today(15),
      today(10),
    ]);
    const { loan: shown } = await suite.bank.tell(LoanRateCutsDocument, { id: suite.loan.id });
    const pauses = [{ from: today(15), to: today(10) }];
    const { dueOn } = deadline(today(20), 10, pauses, suite.calendar);
    expect(shown?.rateCutRequests.nodes[0]?.answerDueOn).toBe(dueOn);
    expect((dueOn ?? '') > (deadline(today(20), 10, [], suite.calendar).dueOn ?? '')).toBe(true);
  });

  it('is stopped once at a time, by staff, and started by the one who has something to send', async () => {
    const request = await suite.made();
    expect(codesOf(await suite.act('supplement', request))).toEqual(['DOCUMENTS_NOT_AWAITED']);
    const mine = await suite.bank.loginAs(suite.hong);
    const input = { requestId: request.id, version: 1, note: 'x', idempotencyKey: key() };
    expect(await suite.bank.codeOf(DOCUMENTS.requireDocuments.toString(), { input }, mine)).toBe('FORBIDDEN');
    await suite.act('requireDocuments', request);
    const waiting = { ...request, version: 2 };
    expect(codesOf(await suite.act('requireDocuments', waiting))).toEqual(['DOCUMENTS_AWAITED_ALREADY']);
    expect((await suite.act('supplement', waiting, {}, mine)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['documentIds'] },
    ]);
    const theirs = await suite.aPaper(await suite.bank.aCustomer());
    expect(codesOf(await suite.act('supplement', waiting, { documentIds: [theirs] }, mine))).toEqual([
      'DOCUMENT_NOT_FOUND',
    ]);
    const papers = await Promise.all(Array.from({ length: 20 }, () => suite.aPaper(suite.hong)));
    const sent = await suite.act('supplement', waiting, { documentIds: papers }, mine);
    expect(sent.request?.documentIds).toHaveLength(20);
    await suite.act('requireDocuments', { ...request, version: 3 });
    const last = { ...request, version: 4 };
    expect(
      (await suite.act('supplement', last, { documentIds: [await suite.aPaper(suite.hong)] })).userErrors,
    ).toMatchObject([{ code: 'INVALID_INPUT', field: ['documentIds'] }]);
    expect(codesOf(await suite.act('supplement', last, { documentIds: papers.slice(0, 1) }))).toEqual([]);
  });
});
