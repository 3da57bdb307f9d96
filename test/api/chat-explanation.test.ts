import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ComplianceRecordsOfKindDocument,
  ConversationCreateDocument,
  ConversationExplainDocument,
  ConversationExplanationAcknowledgeDocument,
  ConversationExplanationDocument,
  RefinanceApplicationSubmitDocument,
  RefinanceProductUpdateDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { parseId } from '../../src/platform/graphql/index.js';
import type { Person, TestCustomer } from '../support/lending.js';
import { codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let token: string;
let product: ProductFactsFragment;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  token = await bank.loginAs(hong);
  product = await bank.aProduct();
});
afterAll(() => bank.close());

type Who = Person | string;
const converse = async (as: Who, customerId: string | null = null): Promise<string> => {
  const { conversationCreate } = await bank.tell(ConversationCreateDocument, { input: { customerId } }, as);
  return conversationCreate.conversation?.id ?? '';
};
const explain = async (conversationId: string, applicationId: string, as: Who = token, idempotencyKey = key()) =>
  (await bank.tell(ConversationExplainDocument, { input: { conversationId, applicationId, idempotencyKey } }, as))
    .conversationExplain;
const acknowledge = async (replyId: string, as: Who = token, idempotencyKey = key()) =>
  (await bank.tell(ConversationExplanationAcknowledgeDocument, { input: { replyId, idempotencyKey } }, as))
    .conversationExplanationAcknowledge;
const submit = async (applicationId: string, version: number) =>
  (
    await bank.tell(
      RefinanceApplicationSubmitDocument,
      { input: { applicationId, version, idempotencyKey: key() } },
      token,
    )
  ).refinanceApplicationSubmit;
const progressOf = async (id: string, as: Who = token) =>
  (await bank.tell(ConversationExplanationDocument, { id }, as)).conversation?.explanationProgress;
const codes = ({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }) =>
  userErrors.map(({ code }) => code);
const faultOfChain = async () =>
  (
    await bank.ask<{ complianceVerify: { fault: { kind: string } | null } }>(
      '{ complianceVerify { fault { kind sequence detail } } }',
      {},
      bank.admin,
    )
  ).complianceVerify.fault;
const aDraft = async () => bank.aDraft(await bank.aRunningLoan(hong), product);

describe('an explanation in a conversation', () => {
  it('is given item by item, acknowledged by acts of the customer, and then lets the application be submitted', async () => {
    const draft = await aDraft();
    const conversationId = await converse(token);
    expect(await progressOf(conversationId)).toBeNull();
    const told: string[] = [];
    for (let place = 1; place <= 5; place += 1) {
      expect(codesOf(await submit(draft.id, draft.version))).toEqual(['EXPLANATION_INCOMPLETE']);
      const { reply, message } = await explain(conversationId, draft.id);
      expect(message?.text).toMatch(/^Before applying, explain: /);
      expect(reply).toMatchObject({
        state: 'COMPLETED',
        text: expect.stringContaining(`[Explanation ${place} of 5]`),
        aiNotice: expect.stringContaining('no artificial intelligence'),
        complianceRecord: { kind: 'REPLY', verdicts: [{ guard: 'EXPLANATION', verdict: 'TOLD' }] },
      });
      told.push(reply?.id ?? '');
      const { explanation } = await acknowledge(reply?.id ?? '');
      expect(explanation?.items.filter(({ acknowledgedAt }) => acknowledgedAt !== null)).toHaveLength(place);
      expect(explanation?.isComplete).toBe(place === 5);
    }
    expect((await progressOf(conversationId))?.items.map(({ replyId }) => replyId)).toEqual(told);
    expect(codes(await explain(conversationId, draft.id))).toEqual(['NOTHING_TO_EXPLAIN']);
    expect(codesOf(await submit(draft.id, draft.version))).toEqual([]);
    expect(codes(await explain(conversationId, draft.id))).toEqual(['ILLEGAL_MOVE']);
    const { complianceRecords } = await bank.tell(
      ComplianceRecordsOfKindDocument,
      { kind: 'ACKNOWLEDGEMENT' },
      bank.admin,
    );
    const acknowledged = complianceRecords.nodes.map(
      ({ body }) => (JSON.parse(body) as { acknowledgement: object }).acknowledgement,
    );
    expect(acknowledged).toEqual(
      told.toReversed().map((replyId) => expect.objectContaining({ replyId, applicationId: draft.id })),
    );
  });

  it('is not acknowledged by being shown: shown items come again until the customer acts', async () => {
    const draft = await aDraft();
    const conversationId = await converse(token);
    const items: string[] = [];
    for (let place = 1; place <= 6; place += 1) {
      const { reply } = await explain(conversationId, draft.id);
      items.push(reply?.complianceRecord?.verdicts[0]?.detail ?? '');
    }
    const all = ['RATE', 'FEES', 'TERM_AND_REPAYMENT', 'WITHDRAWAL_RIGHT', 'ARREARS_CONSEQUENCES'];
    expect(items).toEqual([...all, 'RATE']);
    expect((await progressOf(conversationId))?.isComplete).toBe(false);
    expect(codesOf(await submit(draft.id, draft.version))).toEqual(['EXPLANATION_INCOMPLETE']);
  });

  it('explains and acknowledges once for one key', async () => {
    const draft = await aDraft();
    const [conversationId, other] = [await converse(token), await converse(token)];
    const once = key();
    const twice = await Promise.all([1, 2, 3].map(() => explain(conversationId, draft.id, token, once)));
    expect(new Set(twice.map(({ reply }) => reply?.id)).size).toBe(1);
    expect(codes(await explain(other, draft.id, token, once))).toEqual(['IDEMPOTENCY_CONFLICT']);
    const replyId = twice[0]?.reply?.id ?? '';
    const agreed = await Promise.all([1, 2, 3].map(() => acknowledge(replyId, token, once)));
    expect(agreed.flatMap(codes)).toEqual([]);
    const { complianceRecords } = await bank.tell(
      ComplianceRecordsOfKindDocument,
      { kind: 'ACKNOWLEDGEMENT' },
      bank.admin,
    );
    expect(complianceRecords.nodes.filter(({ body }) => body.includes(replyId))).toHaveLength(1);
  });

  it('has to be given again once its words have changed', async () => {
    const own = await bank.aProduct();
    const draft = await bank.aDraft(await bank.aRunningLoan(hong), own);
    const conversationId = await converse(token);
    const { reply } = await explain(conversationId, draft.id);
    const input = { productId: own.id, version: own.version, rateMaxPercent: '7.25', idempotencyKey: key() };
    await bank.tell(RefinanceProductUpdateDocument, { input });
    expect(codes(await acknowledge(reply?.id ?? ''))).toEqual(['EXPLANATION_OUTDATED']);
    const again = await explain(conversationId, draft.id);
    expect(again.reply?.text).toContain('7.25%');
    expect(codes(await acknowledge(again.reply?.id ?? ''))).toEqual([]);
  });

  it('stays with the records of the institution when its conversation is deleted, while what was said is erased', async () => {
    const draft = await aDraft();
    const conversationId = await converse(token);
    const asked = await bank.ask<{ messageSend: { reply: { id: string } } }>(
      'mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } } }',
      { input: { conversationId, text: '그만둘까 고민돼요' } },
      token,
    );
    await bank.ask(
      'mutation ($id: ID!) { replyStop(input: { replyId: $id }) { userErrors { code } } }',
      { id: asked.messageSend.reply.id },
      token,
    );
    const { reply } = await explain(conversationId, draft.id);
    expect(codes(await acknowledge(reply?.id ?? ''))).toEqual([]);
    await bank.ask(
      'mutation ($id: ID!) { conversationDelete(input: { conversationId: $id }) { userErrors { code } } }',
      { id: conversationId },
      token,
    );
    const kept = await bank.sql<{ kind: string; shown: string | null; question: string | null }>(
      `SELECT r.kind, t.shown_text AS shown, t.question FROM compliance_record r
       LEFT JOIN compliance_text t ON t.record_id = r.id WHERE r.conversation_id = $1
       ORDER BY t.shown_text NULLS LAST, r.kind`,
      [parseId(conversationId)?.id],
    );
    expect(kept).toEqual([
      { kind: 'REPLY', shown: reply?.text, question: expect.stringMatching(/^Before applying, explain: /) },
      { kind: 'ACKNOWLEDGEMENT', shown: null, question: null },
      { kind: 'ERASURE', shown: null, question: null },
      { kind: 'REPLY', shown: null, question: null },
    ]);
    expect(await faultOfChain()).toBeNull();
  });

  it('is nobody else’s to read or to acknowledge', async () => {
    const draft = await aDraft();
    const conversationId = await converse(token);
    const { reply } = await explain(conversationId, draft.id);
    const neighbour = await bank.loginAs(await bank.aCustomer({ name: '김하늘' }));
    expect(codes(await explain(conversationId, draft.id, neighbour))).toEqual(['CONVERSATION_NOT_FOUND']);
    expect(codes(await explain(await converse(neighbour), draft.id, neighbour))).toEqual(['APPLICATION_NOT_FOUND']);
    expect(codes(await acknowledge(reply?.id ?? '', neighbour))).toEqual(['REPLY_NOT_FOUND']);
    expect(codes(await acknowledge(reply?.id ?? '', bank.staff))).toEqual(['REPLY_NOT_FOUND']);
  });

  it('is given by staff in a conversation about the applicant, and in no other', async () => {
    const draft = await aDraft();
    expect(codes(await explain(await converse(bank.staff), draft.id, bank.staff))).toEqual(['APPLICATION_NOT_FOUND']);
    const told = await explain(await converse(bank.staff, hong.id), draft.id, bank.staff);
    expect(codes(told)).toEqual([]);
    expect(codes(await acknowledge(told.reply?.id ?? '', bank.staff))).toEqual(['NOT_THE_CUSTOMER']);
  });
});
