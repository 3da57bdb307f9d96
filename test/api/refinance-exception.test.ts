import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceApplicationReviewDocument,
  RefinanceExceptionConfirmDocument,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { codesOf, key } from '../support/refinance.js';
import { named, startApprovalSuite, type ApprovalSuite } from '../support/approval-suite.js';

let suite: ApprovalSuite;
beforeAll(async () => {
  suite = await startApprovalSuite();
});
afterAll(() => suite.close());

describe('an exception', () => {
  /** Who earns 10 million and asks for 10 million: DSR at 4 % over five years is 24 %, and the product takes 10 %. */
  const waiting = async () => {
    const customer = await suite.bank.aCustomer();
    await suite.bank.sql('UPDATE customer SET credit_score = 640, annual_income_won = 10000000 WHERE id = $1', [
      customer.key,
    ]);
    const strict = await suite.bank.aProduct({
      eligibility: { fromLoanTypes: ['CREDIT'], minCreditScore: 700, maxDsrPercent: '10' },
    });
    const application = await suite.bank.aReviewed(customer, await suite.bank.aRunningLoan(customer), strict);
    return { customer, application };
  };
  const exceptionReason = '급여 계좌와 담보를 확인했습니다';
  const requested = async () => {
    const { customer, application } = await waiting();
    const { application: moved, userErrors } = await suite.approve(application, suite.bank.approver, {
      exceptionReason,
    });
    if (!moved) throw new Error(JSON.stringify(userErrors));
    return { customer, application: moved };
  };

  it('is needed where a criterion or debt service speaks against it, with a reason that says something', async () => {
    const { application } = await waiting();
    for (const more of [{}, { exceptionReason: ' \u200b ' }]) {
      const refused = await suite.approve(application, suite.bank.approver, more);
      expect(refused.userErrors).toMatchObject([
        {
          code: 'EXCEPTION_REASON_REQUIRED',
          field: ['exceptionReason'],
          unmetCriteria: ['SCORE_TOO_LOW', 'DSR_EXCEEDED'],
        },
      ]);
    }
    const tooLong = await suite.approve(application, suite.bank.approver, { exceptionReason: '가'.repeat(1_001) });
    expect(tooLong.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['exceptionReason'] }]);
    const fine = await suite.approve(await suite.reviewed(), suite.bank.approver, { exceptionReason });
    expect(fine.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['exceptionReason'] }]);
    expect((await suite.read(application.id))?.status).toBe('UNDER_REVIEW');
  });

  it('is needed above what the law allows lenders of the class, though the product sets no bound', async () => {
    // All loans together exceed 100 million: 95 and 10 million over five years take some 45 % of 55 million. Banks may lend up
    // to 40 %, others up to 50.
    const apply = async (otherWon: number) => {
      const customer = await suite.bank.aCustomer();
      await suite.bank.sql('UPDATE customer SET annual_income_won = 55000000 WHERE id = $1', [customer.key]);
      await suite.bank.aRunningLoan(customer, { principalWon: otherWon });
      return suite.bank.aReviewed(customer, await suite.bank.aRunningLoan(customer), await suite.bank.aProduct());
    };
    const application = await apply(95_000_000);
    const refused = await suite.approve(application, suite.bank.approver);
    expect(refused.userErrors).toMatchObject([{ code: 'EXCEPTION_REASON_REQUIRED', unmetCriteria: ['DSR_EXCEEDED'] }]);
    const asKind = (kind: string) =>
      suite.bank.sql('UPDATE institution SET kind = $2 WHERE id = $1', [suite.bank.institutionId, kind]);
    await asKind('CARD');
    expect(codesOf(await suite.approve(application, suite.bank.approver))).toEqual([]);
    await asKind('BANK');
    // At 100 million and less the law asks for no DSR at all, however much of it there is.
    expect(codesOf(await suite.approve(await apply(89_000_000), suite.bank.approver))).toEqual([]);
  });

  it('is held against the terms granted, not against those asked for', async () => {
    const customer = await suite.bank.aCustomer();
    await suite.bank.sql('UPDATE customer SET annual_income_won = 10000000 WHERE id = $1', [customer.key]);
    const strict = await suite.bank.aProduct({ eligibility: { fromLoanTypes: ['CREDIT'], maxDsrPercent: '10' } });
    const application = await suite.bank.aReviewed(customer, await suite.bank.aRunningLoan(customer), strict);
    expect(codesOf(await suite.approve(application, suite.bank.approver))).toEqual(['EXCEPTION_REASON_REQUIRED']);
    const less = await suite.approve(application, suite.bank.approver, { amountWon: 4_000_000 });
    expect(less.application).toMatchObject({ status: 'TERMS_OFFERED', approval: { amountWon: 4_000_000 } });
  });

  it('waits for a second person with the right to make it, and the record names both', async () => {
    const { customer, application } = await requested();
    expect(application).toMatchObject({ status: 'EXCEPTION_REQUESTED', approval: null, decidedAt: null });
    const input = named(application);
    const document = RefinanceExceptionConfirmDocument.toString();
    for (const person of [suite.bank.staff, suite.third, await suite.bank.loginAs(customer)])
      expect(await suite.bank.codeOf(document, { input }, person)).toBe('FORBIDDEN');
    expect(await suite.bank.codeOf(document, { input }, null)).toBe('UNAUTHENTICATED');
    // Neither goes around the exception: not into review again, not by another approval, not to the money.
    const review = { input: named(application) };
    expect(
      codesOf(
        (await suite.bank.tell(RefinanceApplicationReviewDocument, review, suite.bank.admin))
          .refinanceApplicationReview,
      ),
    ).toEqual(['ILLEGAL_MOVE']);
    expect(codesOf(await suite.approve(application, suite.bank.admin, { exceptionReason }))).toEqual(['ILLEGAL_MOVE']);
    expect(codesOf(await suite.execute(application, suite.bank.staff))).toEqual(['ILLEGAL_MOVE']);
    const { application: confirmed } = await suite.confirm(application, suite.bank.admin, { note: '확인했습니다' });
    expect(confirmed).toMatchObject({ status: 'APPROVED', approval: { amountWon: 10_000_000 } });
    const shown = await suite.read(application.id);
    const [approver, admin] = [suite.bank.approver, suite.bank.admin].map(({ accountId }) =>
      encodeId('Account', accountId),
    );
    expect(shown?.exceptions).toMatchObject([
      {
        criteria: ['SCORE_TOO_LOW', 'DSR_EXCEEDED'],
        reason: exceptionReason,
        decision: 'CONFIRMED',
        requestedByAccountId: approver,
        decidedByAccountId: admin,
        note: '확인했습니다',
      },
    ]);
    expect((await suite.read(application.id, await suite.bank.loginAs(customer)))?.exceptions).toBeNull();
    const trail = await suite.bank.sql<{ action: string; account: number; by: number }>(
      `SELECT action, account_id::int AS account, (detail->>'requestedBy')::int AS by FROM audit_entry
       WHERE customer_id = $1 AND action LIKE 'REFINANCE_EXCEPTION%'`,
      [customer.key],
    );
    expect(trail).toEqual([
      {
        action: 'REFINANCE_EXCEPTION_CONFIRMED',
        account: suite.bank.admin.accountId,
        by: suite.bank.approver.accountId,
      },
    ]);
    for (const person of [suite.bank.approver, suite.bank.admin])
      expect(codesOf(await suite.execute(confirmed ?? application, person))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await suite.execute(confirmed ?? application, suite.bank.staff))).toEqual([]);
  });

  it('is not confirmed by who asked for it, who reviewed, or somebody of one hand with them', async () => {
    const { application } = await waiting();
    const administrator = await suite.bank.anotherPerson('ADMIN');
    const { application: moved } = await suite.approve(application, administrator, { exceptionReason });
    const puppet = await suite.bank.anotherPerson('ADMIN', administrator);
    expect(codesOf(await suite.confirm(moved ?? application, administrator))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await suite.decline(moved ?? application, administrator))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await suite.confirm(moved ?? application, puppet))).toEqual(['APPLICATION_NOT_INDEPENDENT']);
    const other = await waiting();
    const filed = await suite.bank.anApplication(
      other.customer,
      await suite.bank.aRunningLoan(other.customer),
      await suite.bank.aProduct({ eligibility: { fromLoanTypes: ['CREDIT'], minCreditScore: 700 } }),
    );
    const byAdmin = await suite.review(filed, suite.bank.admin);
    const { application: asked } = await suite.approve(byAdmin, suite.bank.approver, { exceptionReason });
    expect(codesOf(await suite.confirm(asked ?? byAdmin, suite.bank.admin))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await suite.confirm(asked ?? byAdmin, puppet))).toEqual([]);
  });

  it('goes back into review when it is declined, and may be asked for again', async () => {
    const { customer, application } = await requested();
    const blank = await suite.decline(application, suite.bank.admin, { note: '' });
    expect(blank.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['note'] }]);
    const { application: back } = await suite.decline(application, suite.bank.admin);
    expect(back).toMatchObject({ status: 'UNDER_REVIEW', approval: null });
    const { application: again } = await suite.approve(back ?? application, suite.bank.approver, { exceptionReason });
    expect(codesOf(await suite.confirm({ ...application }, suite.bank.admin))).toEqual(['APPLICATION_CHANGED']);
    const { application: confirmed } = await suite.confirm(again ?? application, suite.bank.admin);
    expect(confirmed?.status).toBe('APPROVED');
    const shown = await suite.read(application.id);
    expect(shown?.exceptions?.map(({ decision }) => decision)).toEqual(['CONFIRMED', 'DECLINED']);
    // What the decision said is for the institution; the log of the applicant does not carry it.
    const log = (await suite.read(application.id, await suite.bank.loginAs(customer)))?.log.nodes;
    expect(log?.some(({ note }) => note?.includes('근거'))).toBe(false);
  });

  it('is decided once among simultaneous decisions, and once for one key', async () => {
    const second = await suite.bank.anotherPerson('ADMIN');
    for (let round = 0; round < 4; round += 1) {
      const { application } = await requested();
      const answers = await Promise.all([
        suite.confirm(application, suite.bank.admin),
        suite.decline(application, second),
      ]);
      const codes = answers.flatMap(codesOf);
      expect(codes).toHaveLength(1);
      expect(['ILLEGAL_MOVE', 'APPLICATION_CHANGED']).toContain(codes[0]);
      expect((await suite.read(application.id))?.exceptions).toHaveLength(1);
    }
    const { application } = await requested();
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2].map(() => suite.confirm(application, suite.bank.admin, { idempotencyKey })));
    expect(alike[0]).toEqual(alike[1]);
    expect(codesOf(alike[0] ?? { userErrors: [] })).toEqual([]);
    const { customer, application: asked } = await waiting();
    const twice = await Promise.all([
      suite.approve(asked, suite.bank.approver, { exceptionReason }),
      suite.approve(asked, suite.third, { exceptionReason }),
    ]);
    expect(twice.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    const [kept] = await suite.bank.sql<{ count: number }>(
      `SELECT count(*)::int FROM refinance_exception x JOIN refinance_application a ON a.id = x.application_id
       WHERE a.customer_id = $1`,
      [customer.key],
    );
    expect(kept?.count).toBe(1);
  });
});
