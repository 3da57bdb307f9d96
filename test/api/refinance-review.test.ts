import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefinanceApplicationApproveDocument } from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { codesOf, key } from '../support/refinance.js';
import { DOCUMENTS, MORE, startReviewSuite, type Act, type ReviewSuite } from '../support/review-suite.js';

let suite: ReviewSuite;
beforeAll(async () => {
  suite = await startReviewSuite();
});
afterAll(() => suite.close());

describe('an application under review', () => {
  it('goes to documents and back as often as needed, each step logged and reported to the applicant', async () => {
    let application = await suite.submitted();
    for (const name of ['requestDocuments', 'review', 'requestDocuments', 'review'] as const)
      application = await suite.next(name, application);
    await suite.next('approve', application, { note: '승인되었습니다' });
    const log = (await suite.read(application.id, await suite.bank.loginAs(suite.hong)))?.log.nodes;
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
    const forStaff = (await suite.read(application.id))?.log.nodes.at(-1);
    expect(forStaff?.accountId).toBe(encodeId('Account', suite.bank.approver.accountId));
    const [records] = await suite.bank.sql<{ count: number }>(
      `SELECT count(*)::int FROM audit_entry WHERE action = 'REFINANCE_APPLICATION_MOVED' AND subject_id =
        (SELECT id FROM refinance_application ORDER BY id DESC LIMIT 1)`,
    );
    expect(records?.count).toBe(log?.length);
  });

  it('moves only where the table of moves leads', async () => {
    const draft = await suite.bank.aDraft(await suite.bank.aRunningLoan(suite.hong), suite.product);
    for (const name of ['requestDocuments', 'review', 'approve', 'reject', 'cancel'] as const)
      expect(codesOf(await suite.act(name, draft))).toEqual(['ILLEGAL_MOVE']);
    const filed = await suite.submitted();
    for (const name of ['approve', 'reject'] as const)
      expect(codesOf(await suite.act(name, filed))).toEqual(['ILLEGAL_MOVE']);
    const rejected = await suite.next('reject', await suite.reviewed());
    const cancelled = await suite.next('cancel', await suite.submitted());
    for (const ended of [rejected, cancelled])
      for (const name of Object.keys(DOCUMENTS) as Act[])
        expect(codesOf(await suite.act(name, ended))).toEqual(['ILLEGAL_MOVE']);
  });

  it('is for staff and administrators of its institution; for others it does not exist', async () => {
    const application = await suite.reviewed();
    const mine = await suite.bank.loginAs(suite.hong);
    for (const name of ['requestDocuments', 'review', 'approve', 'reject', 'cancel'] as const) {
      const input = { applicationId: application.id, version: 1, idempotencyKey: key(), ...MORE[name] };
      expect(await suite.bank.codeOf(DOCUMENTS[name].toString(), { input }, mine)).toBe('FORBIDDEN');
      expect(await suite.bank.codeOf(DOCUMENTS[name].toString(), { input }, null)).toBe('UNAUTHENTICATED');
      const theirs = await suite.act(name, application, {}, suite.bank.stranger);
      expect(codesOf(theirs)).toEqual(['APPLICATION_NOT_FOUND']);
      const none = { ...application, id: encodeId('RefinanceApplication', 999_999) };
      expect(theirs).toEqual(await suite.act(name, none, {}, suite.bank.stranger));
    }
    expect(codesOf(await suite.act('approve', application, {}, suite.bank.admin))).toEqual([]);
  });

  it('has exactly one winner among simultaneous decisions, and the others learn of it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const application = await suite.reviewed();
      const names = ['approve', 'reject', 'cancel', 'withdraw', 'requestDocuments'] as const;
      const answers = await Promise.all(names.map((name) => suite.act(name, application)));
      expect(answers.filter(({ application: after }) => after !== null)).toHaveLength(1);
      const codes = answers.flatMap(codesOf);
      expect(codes).toHaveLength(names.length - 1);
      expect(codes.filter((code) => !['ILLEGAL_MOVE', 'APPLICATION_CHANGED'].includes(code))).toEqual([]);
      const after = await suite.read(application.id);
      expect(after).toMatchObject({ version: application.version + 1 });
      expect(after?.log.nodes).toHaveLength(4);
    }
  });

  it('is decided once for one key, and the key is for nothing else', async () => {
    const application = await suite.reviewed();
    const idempotencyKey = key();
    const both = await Promise.all([1, 2].map(() => suite.act('approve', application, { idempotencyKey })));
    expect(both[0]).toEqual(both[1]);
    expect(codesOf(await suite.act('approve', application, { idempotencyKey, termMonths: 25 }))).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ]);
    const reused = await suite.act('reject', application, { idempotencyKey }, suite.bank.approver);
    expect(codesOf(reused)).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(codesOf(await suite.act('approve', application))).toEqual(['ILLEGAL_MOVE']);
  });

  it('is refused to those who decide on an older version', async () => {
    const { id, version } = await suite.reviewed();
    expect(codesOf(await suite.act('approve', { id, version: version - 1 }))).toEqual(['APPLICATION_CHANGED']);
  });

  it('leaves nothing behind when the record cannot be written', async () => {
    const application = await suite.reviewed();
    await suite.bank.sql(`ALTER TABLE audit_entry
      ADD CONSTRAINT closed CHECK (action <> 'REFINANCE_APPLICATION_MOVED') NOT VALID`);
    const before = await suite.bank.counts();
    const input = { applicationId: application.id, version: application.version, idempotencyKey: key() };
    const document = RefinanceApplicationApproveDocument.toString();
    expect(await suite.bank.codeOf(document, { input: { ...input, ...MORE.approve } }, suite.bank.approver)).toBe(
      'INTERNAL_SERVER_ERROR',
    );
    await suite.bank.sql('ALTER TABLE audit_entry DROP CONSTRAINT closed');
    expect(await suite.bank.counts()).toEqual(before);
    expect(codesOf(await suite.act('approve', application, { idempotencyKey: input.idempotencyKey }))).toEqual([]);
  });
});
