import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceApplicationApproveDocument,
  RefinanceApplicationCreateDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationRequestDocumentsDocument,
  RefinanceApplicationReviewDocument,
  RefinanceApplicationSubmitDocument,
  RefinanceApplicationUpdateDocument,
  RefinanceExceptionConfirmDocument,
  RefinanceExceptionDeclineDocument,
  RefinanceExecuteDocument,
  RefinanceExplanationAcknowledgeDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import type { Person, TestCustomer } from '../support/lending.js';
import { ASKED, codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let product: ProductFactsFragment;
let third: Person;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  product = await bank.aProduct();
  third = await bank.anotherPerson('STAFF');
});
afterAll(() => bank.close());

interface Read {
  readonly id: string;
  readonly version: number;
}
type Who = Person | string;

const GRANT = { amountWon: ASKED.amountWon, annualRatePercent: '4', termMonths: ASKED.termMonths };
const named = ({ id, version }: Read) => ({ applicationId: id, version, idempotencyKey: key() });
const approve = async (read: Read, as: Who, more: object = {}) => {
  const input = { ...named(read), ...GRANT, ...more };
  return (await bank.tell(RefinanceApplicationApproveDocument, { input }, as)).refinanceApplicationApprove;
};
const execute = async (read: Read, as: Who) => {
  const input = { ...named(read), customerPaysUpToWon: 1_000_000 };
  return (await bank.tell(RefinanceExecuteDocument, { input }, as)).refinanceExecute;
};
const confirm = async (read: Read, as: Who, more: object = {}) =>
  (await bank.tell(RefinanceExceptionConfirmDocument, { input: { ...named(read), ...more } }, as))
    .refinanceExceptionConfirm;
const decline = async (read: Read, as: Who, more: object = {}) => {
  const input = { ...named(read), note: '근거가 부족합니다', ...more };
  return (await bank.tell(RefinanceExceptionDeclineDocument, { input }, as)).refinanceExceptionDecline;
};
const read = async (id: string, as?: Who) =>
  (await bank.tell(RefinanceApplicationDocument, { id }, as)).refinanceApplication;
const reviewed = async () => bank.aReviewed(hong, await bank.aRunningLoan(hong), product);
const review = async (application: Read, as: Who) => {
  const { refinanceApplicationReview } = await bank.tell(
    RefinanceApplicationReviewDocument,
    { input: named(application) },
    as,
  );
  if (!refinanceApplicationReview.application) throw new Error(JSON.stringify(refinanceApplicationReview));
  return refinanceApplicationReview.application;
};

describe('who may approve and execute', () => {
  it('is neither the reviewer nor the approver, and the refusals say who has to do it', async () => {
    const application = await reviewed();
    const own = await approve(application, bank.staff);
    expect(own).toMatchObject({ application: null, userErrors: [{ code: 'APPLICATION_NEEDS_ANOTHER' }] });
    expect(own.userErrors[0]).toMatchObject({ field: ['applicationId'] });
    expect(own.userErrors[0]?.message).toMatch(/You reviewed it. Another member of staff or an administrator/);
    const { application: approved } = await approve(application, bank.approver);
    expect(approved).toMatchObject({ status: 'APPROVED' });
    const both = await execute(approved ?? application, bank.approver);
    expect(both.userErrors).toMatchObject([{ code: 'APPLICATION_NEEDS_ANOTHER' }]);
    expect(both.userErrors[0]?.message).toContain('did not approve it');
    expect((await read(application.id))?.loan.status).toBe('ACTIVE');
    expect(codesOf(await execute(approved ?? application, bank.staff))).toEqual([]);
  });

  it('is not who filed, changed, acknowledged or asked for papers on behalf of the customer', async () => {
    const loan = await bank.aRunningLoan(hong);
    const people = await Promise.all(Array.from({ length: 5 }, () => bank.anotherPerson('STAFF')));
    const [filer, changer, teller, submitter, asker] = people as [Person, Person, Person, Person, Person];
    const begin = { loanId: loan.id, productId: product.id, ...ASKED, idempotencyKey: key() };
    const begun = (await bank.tell(RefinanceApplicationCreateDocument, { input: begin }, filer))
      .refinanceApplicationCreate.application;
    if (!begun) throw new Error('not begun');
    const change = { ...named(begun), homePriceWon: 300_000_000 };
    await bank.tell(RefinanceApplicationUpdateDocument, { input: change }, changer);
    const acknowledgements = await bank.explanationOf(product);
    const told = { applicationId: begun.id, acknowledgements, idempotencyKey: key() };
    await bank.tell(RefinanceExplanationAcknowledgeDocument, { input: told }, teller);
    // The applicant acknowledges the same again; who did so for them before stays known.
    const again = { ...told, idempotencyKey: key() };
    await bank.tell(RefinanceExplanationAcknowledgeDocument, { input: again }, await bank.loginAs(hong));
    const at = (version: number) => ({ id: begun.id, version });
    await bank.tell(RefinanceApplicationSubmitDocument, { input: named(at(2)) }, submitter);
    const papers = { ...named(at(3)), note: '소득 증빙' };
    await bank.tell(RefinanceApplicationRequestDocumentsDocument, { input: papers }, asker);
    const application = await review(at(4), bank.staff);
    for (const person of [...people, bank.staff])
      expect(codesOf(await approve(application, person))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    const { application: approved } = await approve(application, third);
    expect(approved?.status).toBe('APPROVED');
    expect(codesOf(await execute(approved ?? application, third))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await execute(approved ?? application, filer))).toEqual([]);
  });

  it('is not somebody of one hand with who did', async () => {
    const administrator = await bank.anotherPerson('ADMIN');
    const [one, other] = [
      await bank.anotherPerson('STAFF', administrator),
      await bank.anotherPerson('STAFF', administrator),
    ];
    const application = await review(await bank.anApplication(hong, await bank.aRunningLoan(hong), product), one);
    for (const person of [other, administrator]) {
      const refused = await approve(application, person);
      expect(refused.userErrors).toMatchObject([{ code: 'APPLICATION_NOT_INDEPENDENT', field: ['applicationId'] }]);
    }
    const { application: approved } = await approve(application, bank.approver);
    const puppet = await bank.anotherPerson('STAFF', bank.approver);
    expect(codesOf(await execute(approved ?? application, puppet))).toEqual(['APPLICATION_NOT_INDEPENDENT']);
    expect(codesOf(await execute(approved ?? application, one))).toEqual([]);
  });

  it('is decided once by two who approve at the same moment', async () => {
    const application = await reviewed();
    const both = await Promise.all([approve(application, bank.approver), approve(application, third)]);
    expect(both.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    const [log] = await bank.sql<{ count: number }>(
      `SELECT count(*)::int FROM application_log l JOIN refinance_application a ON a.id = l.application_id
       WHERE a.number = $1 AND to_status = 'APPROVED'`,
      [application.number],
    );
    expect(log?.count).toBe(1);
  });
});

describe('an exception', () => {
  /** Who earns 10 million and asks for 10 million: DSR at 4 % over five years is 24 %, and the product takes 10 %. */
  const waiting = async () => {
    const customer = await bank.aCustomer();
    await bank.sql('UPDATE customer SET credit_score = 640, annual_income_won = 10000000 WHERE id = $1', [
      customer.key,
    ]);
    const strict = await bank.aProduct({
      eligibility: { fromLoanTypes: ['CREDIT'], minCreditScore: 700, maxDsrPercent: '10' },
    });
    const application = await bank.aReviewed(customer, await bank.aRunningLoan(customer), strict);
    return { customer, application };
  };
  const exceptionReason = '급여 계좌와 담보를 확인했습니다';
  const requested = async () => {
    const { customer, application } = await waiting();
    const { application: moved, userErrors } = await approve(application, bank.approver, { exceptionReason });
    if (!moved) throw new Error(JSON.stringify(userErrors));
    return { customer, application: moved };
  };

  it('is needed where a criterion or debt service speaks against it, with a reason that says something', async () => {
    const { application } = await waiting();
    for (const more of [{}, { exceptionReason: ' \u200b ' }]) {
      const refused = await approve(application, bank.approver, more);
      expect(refused.userErrors).toMatchObject([
        {
          code: 'EXCEPTION_REASON_REQUIRED',
          field: ['exceptionReason'],
          unmetCriteria: ['SCORE_TOO_LOW', 'DSR_EXCEEDED'],
        },
      ]);
    }
    const tooLong = await approve(application, bank.approver, { exceptionReason: '가'.repeat(1_001) });
    expect(tooLong.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['exceptionReason'] }]);
    const fine = await approve(await reviewed(), bank.approver, { exceptionReason });
    expect(fine.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['exceptionReason'] }]);
    expect((await read(application.id))?.status).toBe('UNDER_REVIEW');
  });

  it('is needed above what the law allows lenders of the class, though the product sets no bound', async () => {
    // All loans together exceed 100 million: 95 and 10 million over five years take some 45 % of 55 million. Banks may lend up
    // to 40 %, others up to 50.
    const apply = async (otherWon: number) => {
      const customer = await bank.aCustomer();
      await bank.sql('UPDATE customer SET annual_income_won = 55000000 WHERE id = $1', [customer.key]);
      await bank.aRunningLoan(customer, { principalWon: otherWon });
      return bank.aReviewed(customer, await bank.aRunningLoan(customer), await bank.aProduct());
    };
    const application = await apply(95_000_000);
    const refused = await approve(application, bank.approver);
    expect(refused.userErrors).toMatchObject([{ code: 'EXCEPTION_REASON_REQUIRED', unmetCriteria: ['DSR_EXCEEDED'] }]);
    const asKind = (kind: string) =>
      bank.sql('UPDATE institution SET kind = $2 WHERE id = $1', [bank.institutionId, kind]);
    await asKind('CARD');
    expect(codesOf(await approve(application, bank.approver))).toEqual([]);
    await asKind('BANK');
    // At 100 million and less the law asks for no DSR at all, however much of it there is.
    expect(codesOf(await approve(await apply(89_000_000), bank.approver))).toEqual([]);
  });

  it('is held against the terms granted, not against those asked for', async () => {
    const customer = await bank.aCustomer();
    await bank.sql('UPDATE customer SET annual_income_won = 10000000 WHERE id = $1', [customer.key]);
    const strict = await bank.aProduct({ eligibility: { fromLoanTypes: ['CREDIT'], maxDsrPercent: '10' } });
    const application = await bank.aReviewed(customer, await bank.aRunningLoan(customer), strict);
    expect(codesOf(await approve(application, bank.approver))).toEqual(['EXCEPTION_REASON_REQUIRED']);
    const less = await approve(application, bank.approver, { amountWon: 4_000_000 });
    expect(less.application).toMatchObject({ status: 'TERMS_OFFERED', approval: { amountWon: 4_000_000 } });
  });

  it('waits for a second person with the right to make it, and the record names both', async () => {
    const { customer, application } = await requested();
    expect(application).toMatchObject({ status: 'EXCEPTION_REQUESTED', approval: null, decidedAt: null });
    const input = named(application);
    const document = RefinanceExceptionConfirmDocument.toString();
    for (const person of [bank.staff, third, await bank.loginAs(customer)])
      expect(await bank.codeOf(document, { input }, person)).toBe('FORBIDDEN');
    expect(await bank.codeOf(document, { input }, null)).toBe('UNAUTHENTICATED');
    // Neither goes around the exception: not into review again, not by another approval, not to the money.
    const review = { input: named(application) };
    expect(
      codesOf((await bank.tell(RefinanceApplicationReviewDocument, review, bank.admin)).refinanceApplicationReview),
    ).toEqual(['ILLEGAL_MOVE']);
    expect(codesOf(await approve(application, bank.admin, { exceptionReason }))).toEqual(['ILLEGAL_MOVE']);
    expect(codesOf(await execute(application, bank.staff))).toEqual(['ILLEGAL_MOVE']);
    const { application: confirmed } = await confirm(application, bank.admin, { note: '확인했습니다' });
    expect(confirmed).toMatchObject({ status: 'APPROVED', approval: { amountWon: 10_000_000 } });
    const shown = await read(application.id);
    const [approver, admin] = [bank.approver, bank.admin].map(({ accountId }) => encodeId('Account', accountId));
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
    expect((await read(application.id, await bank.loginAs(customer)))?.exceptions).toBeNull();
    const trail = await bank.sql<{ action: string; account: number; by: number }>(
      `SELECT action, account_id::int AS account, (detail->>'requestedBy')::int AS by FROM audit_entry
       WHERE customer_id = $1 AND action LIKE 'REFINANCE_EXCEPTION%'`,
      [customer.key],
    );
    expect(trail).toEqual([
      { action: 'REFINANCE_EXCEPTION_CONFIRMED', account: bank.admin.accountId, by: bank.approver.accountId },
    ]);
    for (const person of [bank.approver, bank.admin])
      expect(codesOf(await execute(confirmed ?? application, person))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await execute(confirmed ?? application, bank.staff))).toEqual([]);
  });

  it('is not confirmed by who asked for it, who reviewed, or somebody of one hand with them', async () => {
    const { application } = await waiting();
    const administrator = await bank.anotherPerson('ADMIN');
    const { application: moved } = await approve(application, administrator, { exceptionReason });
    const puppet = await bank.anotherPerson('ADMIN', administrator);
    expect(codesOf(await confirm(moved ?? application, administrator))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await decline(moved ?? application, administrator))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await confirm(moved ?? application, puppet))).toEqual(['APPLICATION_NOT_INDEPENDENT']);
    const other = await waiting();
    const filed = await bank.anApplication(
      other.customer,
      await bank.aRunningLoan(other.customer),
      await bank.aProduct({ eligibility: { fromLoanTypes: ['CREDIT'], minCreditScore: 700 } }),
    );
    const byAdmin = await review(filed, bank.admin);
    const { application: asked } = await approve(byAdmin, bank.approver, { exceptionReason });
    expect(codesOf(await confirm(asked ?? byAdmin, bank.admin))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await confirm(asked ?? byAdmin, puppet))).toEqual([]);
  });

  it('goes back into review when it is declined, and may be asked for again', async () => {
    const { customer, application } = await requested();
    const blank = await decline(application, bank.admin, { note: '' });
    expect(blank.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['note'] }]);
    const { application: back } = await decline(application, bank.admin);
    expect(back).toMatchObject({ status: 'UNDER_REVIEW', approval: null });
    const { application: again } = await approve(back ?? application, bank.approver, { exceptionReason });
    expect(codesOf(await confirm({ ...application }, bank.admin))).toEqual(['APPLICATION_CHANGED']);
    const { application: confirmed } = await confirm(again ?? application, bank.admin);
    expect(confirmed?.status).toBe('APPROVED');
    const shown = await read(application.id);
    expect(shown?.exceptions?.map(({ decision }) => decision)).toEqual(['CONFIRMED', 'DECLINED']);
    // What the decision said is for the institution; the log of the applicant does not carry it.
    const log = (await read(application.id, await bank.loginAs(customer)))?.log.nodes;
    expect(log?.some(({ note }) => note?.includes('근거'))).toBe(false);
  });

  it('is decided once among simultaneous decisions, and once for one key', async () => {
    const second = await bank.anotherPerson('ADMIN');
    for (let round = 0; round < 4; round += 1) {
      const { application } = await requested();
      const answers = await Promise.all([confirm(application, bank.admin), decline(application, second)]);
      const codes = answers.flatMap(codesOf);
      expect(codes).toHaveLength(1);
      expect(['ILLEGAL_MOVE', 'APPLICATION_CHANGED']).toContain(codes[0]);
      expect((await read(application.id))?.exceptions).toHaveLength(1);
    }
    const { application } = await requested();
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2].map(() => confirm(application, bank.admin, { idempotencyKey })));
    expect(alike[0]).toEqual(alike[1]);
    expect(codesOf(alike[0] ?? { userErrors: [] })).toEqual([]);
    const { customer, application: asked } = await waiting();
    const twice = await Promise.all([
      approve(asked, bank.approver, { exceptionReason }),
      approve(asked, third, { exceptionReason }),
    ]);
    expect(twice.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    const [kept] = await bank.sql<{ count: number }>(
      `SELECT count(*)::int FROM refinance_exception x JOIN refinance_application a ON a.id = x.application_id
       WHERE a.customer_id = $1`,
      [customer.key],
    );
    expect(kept?.count).toBe(1);
  });
});
