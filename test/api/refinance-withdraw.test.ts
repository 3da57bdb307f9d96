import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceApplicationWithdrawDocument,
  RefinanceWithdrawDocument,
} from '../../schema/generated/test/graphql.js';
import { today } from '../support/lending.js';
import { codesOf, key } from '../support/refinance.js';
import { startWithdrawSuite, type WithdrawSuite } from '../support/withdraw-suite.js';

let suite: WithdrawSuite;
beforeAll(async () => {
  suite = await startWithdrawSuite();
});
afterAll(() => suite.close());

describe('refinanceWithdraw', () => {
  it('takes in that the borrower withdraws, says what has to come back, and books no money', async () => {
    const contract = await suite.executed(5);
    const { userErrors, ...done } = await suite.withdraw(contract, { note: '마음이 바뀌었습니다' });
    expect(userErrors).toEqual([]);
    expect(done).toMatchObject({
      application: {
        status: 'WITHDRAWAL_REQUESTED',
        withdrawalRequestedOn: today(),
        withdrawnOn: null,
        withdrawal: null,
      },
      loan: { id: contract.newLoan.id, status: 'ACTIVE', balanceWon: 10_000_000 },
      payableWon: 10_005_000,
    });
    expect(done.application?.possibleMoves).toEqual(['EXECUTED']);
    expect(await suite.repaymentsOf(contract)).toEqual([]);
    expect((await suite.read(contract.id))?.log.nodes.at(-1)).toMatchObject({
      from: 'EXECUTED',
      to: 'WITHDRAWAL_REQUESTED',
      by: 'APPLICANT',
      note: '마음이 바뀌었습니다',
    });
  });

  it('ends on the day named, and is refused afterwards', async () => {
    const open = await suite.executed(14);
    const until = (await suite.read(open.id))?.withdrawableUntil ?? '';
    expect(until >= today()).toBe(true);
    expect(codesOf(await suite.withdraw(open))).toEqual([]);
    const over = await suite.executed(40);
    const ended = (await suite.read(over.id))?.withdrawableUntil ?? '';
    expect(ended >= today(26) && ended < today()).toBe(true);
    const refused = await suite.withdraw(over);
    expect(refused).toMatchObject({
      application: null,
      loan: null,
      payableWon: null,
      userErrors: [{ code: 'WITHDRAWAL_PERIOD_OVER', withdrawableUntil: ended }],
    });
    expect(refused.userErrors[0]?.message).toContain(ended);
  });

  it('shows in a preview what it then does, and leaves nothing behind', async () => {
    const contract = await suite.executed(3);
    const before = await suite.bank.counts();
    const idempotencyKey = key();
    const shown = await suite.withdraw(contract, { preview: true, idempotencyKey });
    expect(await suite.bank.counts()).toEqual(before);
    expect((await suite.read(contract.id))?.status).toBe('EXECUTED');
    expect(await suite.withdraw(contract, { idempotencyKey })).toEqual(shown);
  });

  it('happens once for one key, once of two, and not before there is a contract', async () => {
    const contract = await suite.executed();
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2].map(() => suite.withdraw(contract, { idempotencyKey })));
    expect(alike[0]).toEqual(alike[1]);
    const other = await suite.executed();
    const both = await Promise.all([suite.withdraw(other), suite.withdraw(other, {}, suite.bank.staff)]);
    expect(both.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    const approved = await suite.bank.anApproved(suite.hong, await suite.bank.aRunningLoan(suite.hong), suite.product);
    expect(codesOf(await suite.withdraw(approved))).toEqual(['ILLEGAL_MOVE']);
    const third = await suite.executed();
    expect(codesOf(await suite.withdraw({ ...third, version: 1 }))).toEqual(['APPLICATION_CHANGED']);
    for (const { id, version } of [third, await suite.requested()]) {
      const input = { applicationId: id, version, idempotencyKey: key() };
      const plain = await suite.bank.tell(RefinanceApplicationWithdrawDocument, { input });
      expect(codesOf(plain.refinanceApplicationWithdraw)).toEqual(['ILLEGAL_MOVE']);
    }
  });

  it('is of others as if there were nothing', async () => {
    const contract = await suite.executed();
    const neighbour = await suite.bank.loginAs(await suite.bank.aCustomer());
    for (const person of [suite.bank.stranger, neighbour]) {
      expect(codesOf(await suite.withdraw(contract, {}, person))).toEqual(['APPLICATION_NOT_FOUND']);
      expect(codesOf(await suite.cancel(contract, {}, person))).toEqual(['APPLICATION_NOT_FOUND']);
    }
    const input = { applicationId: contract.id, version: 1, idempotencyKey: key() };
    expect(await suite.bank.codeOf(RefinanceWithdrawDocument.toString(), { input }, null)).toBe('UNAUTHENTICATED');
  });

  it('is taken back while the money has not come, and the contract goes on', async () => {
    const contract = await suite.requested(5);
    const { application } = await suite.cancel(contract, { note: '그대로 쓰겠습니다' });
    expect(application).toMatchObject({ status: 'EXECUTED', withdrawalRequestedOn: null });
    expect(codesOf(await suite.cancel({ ...contract, version: contract.version + 1 }))).toEqual(['ILLEGAL_MOVE']);
    expect(codesOf(await suite.complete({ ...contract, version: contract.version + 1 }))).toEqual(['ILLEGAL_MOVE']);
    expect(codesOf(await suite.withdraw({ ...contract, version: contract.version + 1 }))).toEqual([]);
  });
});
