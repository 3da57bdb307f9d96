import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  RefinanceApplicationApproveDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationsDocument,
  RefinanceExceptionConfirmDocument,
  RefinanceExecuteDocument,
  RefinanceTermsAcceptDocument,
} from '../../schema/generated/test/graphql.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { startDemoServer, type DemoAccount, type DemoServer } from '../support/demo-server.js';
import { codesOf, key } from '../support/refinance.js';

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer();
}, 180_000);
afterAll(() => server.close());

it('is taken from review to money by the accounts of the demonstration, an exception and other terms on the way', async () => {
  const people = ['customer', 'staff', 'approver', 'admin'] as const;
  const tokens = new Map(await Promise.all(people.map(async (who) => [who, await server.tokenOf(who)] as const)));
  const as = (who: DemoAccount) => tokens.get(who) ?? null;
  const { refinanceApplications } = await server.run(
    RefinanceApplicationsDocument,
    { filter: { status: 'UNDER_REVIEW' } },
    as('customer'),
  );
  const id = refinanceApplications.nodes[0]?.id ?? '';
  const read = async () => {
    const { refinanceApplication } = await server.run(RefinanceApplicationDocument, { id }, as('customer'));
    if (!refinanceApplication) throw new Error('the application is not there');
    return refinanceApplication;
  };
  const first = await read();
  // Less than asked for, and a score that its product does not take, so that every step is needed.
  await server.sql(
    `UPDATE refinance_product SET min_credit_score = 1000 WHERE id =
       (SELECT product_id FROM refinance_application WHERE id = $1)`,
    [parseId(id)?.id],
  );
  const named = (version: number) => ({ applicationId: id, version, idempotencyKey: key() });
  const approve = (who: DemoAccount) => {
    const grant = { amountWon: first.requestedWon - 10_000, termMonths: first.termMonths, annualRatePercent: lowest };
    const input = { ...named(first.version), ...grant, exceptionReason: '거래 실적이 충분합니다' };
    return server.run(RefinanceApplicationApproveDocument, { input }, as(who));
  };
  const [product] = await server.sql<{ rate: string }>(
    `SELECT rate_min_percent::text AS rate FROM refinance_product p JOIN refinance_application a ON a.product_id = p.id
     WHERE a.id = $1`,
    [parseId(id)?.id],
  );
  const lowest = product?.rate ?? '';
  expect(codesOf((await approve('staff')).refinanceApplicationApprove)).toEqual(['APPLICATION_NEEDS_ANOTHER']);
  const { refinanceApplicationApprove: asked } = await approve('approver');
  expect([asked.application?.status, codesOf(asked)]).toEqual(['EXCEPTION_REQUESTED', []]);
  const confirm = { input: named(first.version + 1) };
  const { refinanceExceptionConfirm: made } = await server.run(RefinanceExceptionConfirmDocument, confirm, as('admin'));
  expect([made.application?.status, codesOf(made)]).toEqual(['TERMS_OFFERED', []]);
  const accept = { input: named(first.version + 2) };
  const { refinanceTermsAccept: taken } = await server.run(RefinanceTermsAcceptDocument, accept, as('customer'));
  expect([taken.application?.status, codesOf(taken)]).toEqual(['APPROVED', []]);
  const money = { customerPaysUpToWon: 100_000_000, prepaymentFee: 'WAIVE' as const };
  const execute = { input: { ...named(first.version + 3), ...money } };
  const { refinanceExecute: refused } = await server.run(RefinanceExecuteDocument, execute, as('approver'));
  expect(codesOf(refused)).toEqual(['APPLICATION_NEEDS_ANOTHER']);
  const { refinanceExecute: done } = await server.run(RefinanceExecuteDocument, execute, as('staff'));
  expect([done.application?.status, codesOf(done)]).toEqual(['EXECUTED', []]);
}, 180_000);
