import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ContractTerminationCancelDocument,
  ContractTerminationDecideDocument,
  ContractTerminationRequestDocument,
  LoanTerminationsDocument,
  type TerminationFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today, type Person, type TestCustomer, type TestLoan } from '../support/lending.js';
import { codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let loan: TestLoan;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
});
afterAll(() => bank.close());

type Who = Person | string;
const GROUNDS = '중도상환수수료가 있다는 설명을 듣지 못했습니다.';
/** Of a year ago, with a fee of 1.2 %. */
const aLoan = async (): Promise<TestLoan> => (loan = await bank.aRunningLoan(hong));
const demand = async (more: object = {}, as?: Who) => {
  const input = {
    loanId: loan.id,
    violation: 'EXPLANATION' as const,
    knownOn: today(30),
    grounds: GROUNDS,
    idempotencyKey: key(),
    ...more,
  };
  return (await bank.tell(ContractTerminationRequestDocument, { input }, as)).contractTerminationRequest;
};
const made = async (): Promise<TerminationFactsFragment> => {
  await aLoan();
  const { termination, userErrors } = await demand();
  if (!termination) throw new Error(JSON.stringify(userErrors));
  return termination;
};
interface Read {
  readonly id: string;
  readonly version: number;
}
const decide = async ({ id, version }: Read, more: object = { decision: 'ACCEPTED' }, as?: Who) => {
  const input = { terminationId: id, version, idempotencyKey: key(), ...more } as never;
  return (await bank.tell(ContractTerminationDecideDocument, { input }, as)).contractTerminationDecide;
};
const cancel = async ({ id, version }: Read, as?: Who) => {
  const input = { terminationId: id, version, idempotencyKey: key() };
  return (await bank.tell(ContractTerminationCancelDocument, { input }, as)).contractTerminationCancel;
};
const REFUSE = { decision: 'REFUSED', refusal: 'NO_GROUNDS', refusalText: '객관적인 근거를 확인하지 못했습니다.' };

describe('contractTerminationRequest', () => {
  it('takes a demand in, for the borrower himself, with the day by which it is answered', async () => {
    await aLoan();
    const mine = await bank.loginAs(hong);
    const { termination } = await demand({}, mine);
    expect(termination).toMatchObject({
      status: 'RECEIVED',
      violation: 'EXPLANATION',
      knownOn: today(30),
      grounds: GROUNDS,
      requestedOn: today(),
      refusal: null,
      decidedAt: null,
      version: 1,
    });
    expect((termination?.answerDueOn ?? '') >= today(-10)).toBe(true);
    const shown = await bank.tell(LoanTerminationsDocument, { id: loan.id }, mine);
    expect(shown.loan?.contractTerminations.nodes).toMatchObject([{ id: termination?.id, loan: { id: loan.id } }]);
    expect(shown.contractTerminations.nodes).toEqual([{ id: termination?.id }]);
  });

  it('has one under way for a loan, also of two at once, and once for one key', async () => {
    await aLoan();
    const both = await Promise.all([demand(), demand()]);
    expect(both.flatMap(codesOf)).toEqual(['TERMINATION_OPEN']);
    const [open] = both.flatMap(({ termination }) => termination ?? []);
    expect(codesOf(await cancel(open ?? { id: '', version: 0 }, await bank.loginAs(hong)))).toEqual([]);
    const same = { idempotencyKey: key() };
    expect(await demand(same)).toEqual(await demand(same));
    expect(codesOf(await demand({ ...same, violation: 'ADEQUACY' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('refuses what is too late, too early, before the law, or without grounds', async () => {
    await aLoan();
    expect((await demand({ knownOn: today(-1), grounds: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['knownOn'] },
      { code: 'INVALID_INPUT', field: ['grounds'] },
    ]);
    expect((await demand({ knownOn: today(366) })).userErrors).toMatchObject([{ field: ['knownOn'] }]);
    await bank.sql('UPDATE loan SET disbursed_on = $2 WHERE id = $1', [loan.key, today(800)]);
    expect((await demand({ knownOn: today(400) })).userErrors).toMatchObject([
      { code: 'TERMINATION_PERIOD_OVER', field: ['knownOn'], terminableUntil: expect.stringMatching(/^\d{4}-/) },
    ]);
    await bank.sql(`UPDATE loan SET disbursed_on = '2021-03-24' WHERE id = $1`, [loan.key]);
    expect(codesOf(await demand())).toEqual(['CONTRACT_BEFORE_LAW']);
    await bank.sql(`UPDATE loan SET status = 'CLOSED' WHERE id = $1`, [loan.key]);
    expect(codesOf(await demand())).toEqual(['LOAN_NOT_OPEN']);
    expect(codesOf(await demand({}, await bank.loginAs(await bank.aCustomer())))).toEqual(['LOAN_NOT_FOUND']);
    expect(await demand({}, bank.stranger)).toEqual(await demand({ loanId: encodeId('Loan', 999_999) }, bank.stranger));
  });
});

describe('contractTerminationDecide', () => {
  it('lets the borrower pay back without a fee once it is accepted', async () => {
    const termination = await made();
    const fee = async () => {
      const query = 'query ($id: ID!) { loan(id: $id) { payoff { fee { amountWon } } } }';
      const answer = await bank.ask<{ loan: { payoff: { fee: { amountWon: number } } } }>(
        query,
        { id: loan.id },
        bank.staff,
      );
      return answer.loan.payoff.fee.amountWon;
    };
    expect(await fee()).toBe(80_000);
    const { termination: after, loan: freed } = await decide(termination);
    expect(after).toMatchObject({ status: 'ACCEPTED', decidedAt: expect.any(String), version: 2 });
    expect(freed).toMatchObject({ id: loan.id, prepaymentFeePercent: '0.0000', status: 'ACTIVE', version: 2 });
    expect(await fee()).toBe(0);
  });

  it('refuses with a reason that the borrower gets, and leaves the loan as it is', async () => {
    const termination = await made();
    const { termination: after, loan: same } = await decide(termination, REFUSE);
    expect(after).toMatchObject({ status: 'REFUSED', refusal: 'NO_GROUNDS', refusalText: REFUSE.refusalText });
    expect(same).toMatchObject({ prepaymentFeePercent: '1.2000', version: 1 });
    const fields = async (more: object) => (await decide(await made(), more)).userErrors.map(({ field }) => field?.[0]);
    expect(await fields({ decision: 'REFUSED' })).toEqual(['refusal', 'refusalText']);
    expect(await fields({ ...REFUSE, decision: 'ACCEPTED' })).toEqual(['refusal', 'refusalText']);
  });

  it('shows in a preview what it then does, and leaves nothing behind', async () => {
    const termination = await made();
    const before = await bank.counts();
    const idempotencyKey = key();
    const shown = await decide(termination, { decision: 'ACCEPTED', preview: true, idempotencyKey });
    expect(await bank.counts()).toEqual(before);
    const [row] = await bank.sql('SELECT prepayment_fee_percent AS fee FROM loan WHERE id = $1', [loan.key]);
    expect(row).toEqual({ fee: '1.2000' });
    const { termination: previewed, loan: freed } = shown;
    const done = await decide(termination, { decision: 'ACCEPTED', idempotencyKey });
    expect(done).toMatchObject({ loan: freed, termination: { ...previewed, decidedAt: expect.any(String) } });
  });

  it('has one winner at once, one effect for one key, and is refused on another version', async () => {
    const termination = await made();
    expect(codesOf(await decide({ ...termination, version: 7 }))).toEqual(['TERMINATION_CHANGED']);
    const answers = await Promise.all([decide(termination), decide(termination, REFUSE), cancel(termination)]);
    expect(answers.flatMap(codesOf)).toEqual(['TERMINATION_CLOSED', 'TERMINATION_CLOSED']);
    const another = await made();
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2].map(() => decide(another, { decision: 'ACCEPTED', idempotencyKey })));
    expect(alike[0]).toEqual(alike[1]);
  });

  it('is for staff of the institution; of others a demand reads as none', async () => {
    const termination = await made();
    const input = { terminationId: termination.id, version: 1, decision: 'ACCEPTED', idempotencyKey: key() };
    const document = ContractTerminationDecideDocument.toString();
    expect(await bank.codeOf(document, { input }, await bank.loginAs(hong))).toBe('FORBIDDEN');
    expect(await bank.codeOf(document, { input }, null)).toBe('UNAUTHENTICATED');
    const none = { id: encodeId('ContractTermination', 999_999), version: 1 };
    expect(codesOf(await decide(termination, undefined, bank.stranger))).toEqual(['TERMINATION_NOT_FOUND']);
    expect(await cancel(termination, bank.stranger)).toEqual(await cancel(none, bank.stranger));
    const query = 'query ($id: ID!) { node(id: $id) { id } contractTermination(id: $id) { id } }';
    const neighbour = await bank.loginAs(await bank.aCustomer());
    for (const who of [neighbour, bank.stranger])
      expect(await bank.ask(query, { id: termination.id }, who)).toEqual({ node: null, contractTermination: null });
    expect(await bank.ask(query, { id: termination.id }, bank.staff)).toEqual({
      node: { id: termination.id },
      contractTermination: { id: termination.id },
    });
  });
});
