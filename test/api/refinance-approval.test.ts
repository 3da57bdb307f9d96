import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceApplicationCreateDocument,
  RefinanceApplicationRequestDocumentsDocument,
  RefinanceApplicationSubmitDocument,
  RefinanceApplicationUpdateDocument,
  RefinanceExplanationAcknowledgeDocument,
} from '../../schema/generated/test/graphql.js';
import type { Person } from '../support/lending.js';
import { ASKED, codesOf, key } from '../support/refinance.js';
import { named, startApprovalSuite, type ApprovalSuite } from '../support/approval-suite.js';

let suite: ApprovalSuite;
beforeAll(async () => {
  suite = await startApprovalSuite();
});
afterAll(() => suite.close());

describe('who may approve and execute', () => {
  it('is neither the reviewer nor the approver, and the refusals say who has to do it', async () => {
    const application = await suite.reviewed();
    const own = await suite.approve(application, suite.bank.staff);
    expect(own).toMatchObject({ application: null, userErrors: [{ code: 'APPLICATION_NEEDS_ANOTHER' }] });
    expect(own.userErrors[0]).toMatchObject({ field: ['applicationId'] });
    expect(own.userErrors[0]?.message).toMatch(/You reviewed it. Another member of staff or an administrator/);
    const { application: approved } = await suite.approve(application, suite.bank.approver);
    expect(approved).toMatchObject({ status: 'APPROVED' });
    const both = await suite.execute(approved ?? application, suite.bank.approver);
    expect(both.userErrors).toMatchObject([{ code: 'APPLICATION_NEEDS_ANOTHER' }]);
    expect(both.userErrors[0]?.message).toContain('did not approve it');
    expect((await suite.read(application.id))?.loan.status).toBe('ACTIVE');
    expect(codesOf(await suite.execute(approved ?? application, suite.bank.staff))).toEqual([]);
  });

  it('is not who filed, changed, acknowledged or asked for papers on behalf of the customer', async () => {
    const loan = await suite.bank.aRunningLoan(suite.hong);
    const people = await Promise.all(Array.from({ length: 5 }, () => suite.bank.anotherPerson('STAFF')));
    const [filer, changer, teller, submitter, asker] = people as [Person, Person, Person, Person, Person];
    const begin = { loanId: loan.id, productId: suite.product.id, ...ASKED, idempotencyKey: key() };
    const begun = (await suite.bank.tell(RefinanceApplicationCreateDocument, { input: begin }, filer))
      .refinanceApplicationCreate.application;
    if (!begun) throw new Error('not begun');
    const change = { ...named(begun), homePriceWon: 300_000_000 };
    await suite.bank.tell(RefinanceApplicationUpdateDocument, { input: change }, changer);
    const acknowledgements = await suite.bank.explanationOf(suite.product);
    const told = { applicationId: begun.id, acknowledgements, idempotencyKey: key() };
    await suite.bank.tell(RefinanceExplanationAcknowledgeDocument, { input: told }, teller);
    // The applicant acknowledges the same again; who did so for them before stays known.
    const again = { ...told, idempotencyKey: key() };
    await suite.bank.tell(
      RefinanceExplanationAcknowledgeDocument,
      { input: again },
      await suite.bank.loginAs(suite.hong),
    );
    const at = (version: number) => ({ id: begun.id, version });
    await suite.bank.tell(RefinanceApplicationSubmitDocument, { input: named(at(2)) }, submitter);
    const papers = { ...named(at(3)), note: '소득 증빙' };
    await suite.bank.tell(RefinanceApplicationRequestDocumentsDocument, { input: papers }, asker);
    const application = await suite.review(at(4), suite.bank.staff);
    for (const person of [...people, suite.bank.staff])
      expect(codesOf(await suite.approve(application, person))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    const { application: approved } = await suite.approve(application, suite.third);
    expect(approved?.status).toBe('APPROVED');
    expect(codesOf(await suite.execute(approved ?? application, suite.third))).toEqual(['APPLICATION_NEEDS_ANOTHER']);
    expect(codesOf(await suite.execute(approved ?? application, filer))).toEqual([]);
  });

  it('is not somebody of one hand with who did', async () => {
    const administrator = await suite.bank.anotherPerson('ADMIN');
    const [one, other] = [
      await suite.bank.anotherPerson('STAFF', administrator),
      await suite.bank.anotherPerson('STAFF', administrator),
    ];
    const application = await suite.review(
      await suite.bank.anApplication(suite.hong, await suite.bank.aRunningLoan(suite.hong), suite.product),
      one,
    );
    for (const person of [other, administrator]) {
      const refused = await suite.approve(application, person);
      expect(refused.userErrors).toMatchObject([{ code: 'APPLICATION_NOT_INDEPENDENT', field: ['applicationId'] }]);
    }
    const { application: approved } = await suite.approve(application, suite.bank.approver);
    const puppet = await suite.bank.anotherPerson('STAFF', suite.bank.approver);
    expect(codesOf(await suite.execute(approved ?? application, puppet))).toEqual(['APPLICATION_NOT_INDEPENDENT']);
    expect(codesOf(await suite.execute(approved ?? application, one))).toEqual([]);
  });

  it('is decided once by two who approve at the same moment', async () => {
    const application = await suite.reviewed();
    const both = await Promise.all([
      suite.approve(application, suite.bank.approver),
      suite.approve(application, suite.third),
    ]);
    expect(both.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    const [log] = await suite.bank.sql<{ count: number }>(
      `SELECT count(*)::int FROM application_log l JOIN refinance_application a ON a.id = l.application_id
       WHERE a.number = $1 AND to_status = 'APPROVED'`,
      [application.number],
    );
    expect(log?.count).toBe(1);
  });
});
