import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TextClassifier, readTextModel, writeTextModel } from '../../src/learning/index.js';
import { parseTrainingRecord, registerCandidate, type ModelTaskName } from '../../src/modules/models/index.js';
import { readShipped } from '../../src/modules/models/shipping/index.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { createObjectStores } from '../../src/platform/storage/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import {
  AnswersReplayDocument,
  ModelPromotionRequestDocument,
  type AnswersReplayInput,
} from '../../schema/generated/test/graphql.js';
import { allRows } from '../support/all-rows.js';
import { startBank, type Bank, type TestCustomer } from '../support/lending.js';
import { openSocket } from '../support/reply-reader.js';

const CREATE = `mutation { conversationCreate(input: {}) { conversation { id } } }`;
const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } } }`;
const RATE = `mutation ($input: ReplyFeedbackGiveInput!) { replyFeedbackGive(input: $input) { userErrors { code } } }`;

const BALANCE = '대출 잔액이 얼마나 남았나요?';
/** A call for help that only the model hears: it holds no word of the rules. */
const DESPAIR = '아침에 눈을 안 떴으면 좋겠다는 생각만 하면서 하루하루 버텨요';
const SISTER = '언니 대출 잔액 얼마예요?';
const THANKS = 'Thank you!';

let bank: Bank;
let own: TestCustomer;
let token: string;

beforeAll(async () => {
  bank = await startBank({ worker: true });
  own = await bank.aCustomer();
  await bank.aLoan(own, { principalWon: 20_000_000, balanceWon: 12_300_000, annualRatePercent: '4.5' });
  token = await bank.loginAs(own);
}, 180_000);
afterAll(() => bank.close());

/** Asks, and waits for the end of the reply. */
async function ask(text: string): Promise<string> {
  type Created = { conversationCreate: { conversation: { id: string } } };
  const { conversationCreate } = await bank.ask<Created>(CREATE, {}, token);
  const input = { conversationId: conversationCreate.conversation.id, text };
  const { messageSend } = await bank.ask<{ messageSend: { reply: { id: string } } }>(SEND, { input }, token);
  const socket = await openSocket({ url: bank.url.replace('/graphql', '') }, token);
  await socket.read(messageSend.reply.id).over;
  await socket.close();
  return messageSend.reply.id;
}

/** Registers the shipped model of a task as a candidate that takes two of its labels for each other. */
async function candidate(task: ModelTaskName, mistaken: readonly [string, string] | null, of = bank.institutionId) {
  const shipped = await readShipped(task);
  if (!shipped) throw new Error(`${task} does not ship`);
  const { model, identity } = readTextModel(shipped.files['model.text'] ?? new Uint8Array());
  const [one, other] = mistaken ?? [];
  const labels = model.labels.map((label) => (label === one ? other : label === other ? one : label) ?? label);
  const bytes = writeTextModel({ ...model, labels }, identity);
  const classifier = new TextClassifier(readTextModel(bytes).model);
  const stored = parseTrainingRecord(JSON.parse(Buffer.from(shipped.files['record.json'] ?? []).toString('utf8')));
  const outputs = { probabilities: (stored.sample.texts ?? []).flatMap((text) => [...classifier.probabilities(text)]) };
  const sample = { ...stored.sample, outputs };
  const record = { ...stored, sample, outputs: stored.outputs.map((each) => ({ ...each, labels })) };
  const files = { ...shipped.files, 'model.text': bytes, 'record.json': Buffer.from(JSON.stringify(record)) };
  const caller = { actor: null, requestId: 'test', locale: 'en', address: null } as const;
  const objects = createObjectStores(bank.config.storage).models;
  const parts = { database: createDatabase(bank.app.dataSource), objects, clock: systemClock, caller };
  const made = { record, gates: [], passesGates: true, files };
  return encodeId('ModelVersion', (await registerCandidate(made, { institutionId: of }, parts)).row.key);
}

const replay = async (input: AnswersReplayInput = {}, as = bank.admin.token) =>
  (await bank.run(AnswersReplayDocument, { input }, as)).answersReplay;

describe('past questions, asked again', () => {
  beforeAll(async () => {
    for (const question of [BALANCE, DESPAIR, SISTER, THANKS]) await ask(question);
  }, 180_000);

  it('are answered as they were while the program is the same, and leave no trace but the record of the look', async () => {
    const before = await allRows(bank);
    const found = await replay();
    expect(found).toMatchObject({ replayed: 4, changed: 0, worse: 0, examples: [] });
    const after = await allRows(bank);
    const touched = [...after].flatMap(([name, rows]) => (before.get(name) === rows ? [] : [name]));
    expect(touched.filter((name) => !name.startsWith('audit'))).toEqual([]);
    const [seen] = await bank.sql<{ detail: object; customer_id: number | null }>(
      `SELECT detail, customer_id FROM audit_entry WHERE action = 'ANSWERS_REPLAYED' ORDER BY id DESC LIMIT 1`,
    );
    expect(seen).toMatchObject({ detail: { questions: 4 }, customer_id: null });
  });

  it('show what a candidate would take away, the gravest first, and no name of the asker', async () => {
    const deaf = await replay({ modelVersionId: await candidate('CHAT_DANGER', ['SELF_HARM', 'HARMLESS']) });
    expect(deaf).toMatchObject({ replayed: 4, worse: 1 });
    expect(deaf.examples[0]).toMatchObject({
      losses: ['HELP_LOST'],
      before: { isHelp: true },
      after: { isHelp: false },
    });
    const muddled = await replay({ modelVersionId: await candidate('CHAT_INTENT', ['LOAN_BALANCE', 'THANKS']) });
    expect(muddled.intentsChanged).toBeGreaterThanOrEqual(2);
    const balance = muddled.examples.find(({ before }) => before.intent === 'LOAN_BALANCE');
    expect(balance).toMatchObject({ losses: ['FIGURES_LOST'], after: { intent: 'THANKS', figures: 0 } });
    expect(balance?.before.figures).toBeGreaterThan(0);
    expect(muddled.examples[0]?.losses).not.toEqual([]);
    expect(JSON.stringify(muddled.examples)).not.toContain('12,300,000');
  });

  it('hold a promotion that would answer one worse, and let one pass that answers all alike', async () => {
    const request = async (modelVersionId: string, idempotencyKey: string) => {
      const input = { modelVersionId, reason: 'Better.', idempotencyKey };
      return (await bank.run(ModelPromotionRequestDocument, { input }, bank.admin.token)).modelPromotionRequest;
    };
    const held = await request(await candidate('CHAT_INTENT', ['LOAN_BALANCE', 'THANKS']), 'replay-held');
    expect(held.promotion).toBeNull();
    expect(held.userErrors).toMatchObject([{ code: 'MODEL_GATES_FAILED' }]);
    expect(held.userErrors[0]?.message).toMatch(/past question/);
    const same = await request(await candidate('CHAT_INTENT', ['NEWS_DIGEST', 'COMPLAINT']), 'replay-same');
    expect(same.userErrors).toEqual([]);
    const gate = same.promotion?.gates.find((each) => each.gate === 'ANSWERS_KEPT');
    expect(gate).toMatchObject({ passed: true, outcome: 'PASSED', value: '0', bound: '0', of: 'questions' });
  });

  it('hold every figure of an answer that its reader rated as good', async () => {
    const replyId = await ask('다음 상환일은 언제예요? 그리고 대출 금리는 얼마예요?');
    const input = { replyId, verdict: 'GOOD', reason: 'HELPFUL' };
    expect(await bank.ask(RATE, { input }, token)).toMatchObject({ replyFeedbackGive: { userErrors: [] } });
    const muddled = await replay({ modelVersionId: await candidate('CHAT_INTENT', ['LOAN_RATE', 'THANKS']) });
    const [first] = muddled.examples;
    expect(first?.losses).toContain('FIGURES_LOST');
  });
});

describe('a replay', () => {
  const refusal = async (input: object, as: string | null) =>
    bank.codeOf(`query ($input: AnswersReplayInput!) { answersReplay(input: $input) { replayed } }`, { input }, as);

  it('is for administrators, of their own institution', async () => {
    expect(await refusal({}, bank.staff.token)).toBe('FORBIDDEN');
    expect(await refusal({}, token)).toBe('FORBIDDEN');
    expect(await refusal({}, null)).toBe('UNAUTHENTICATED');
    const elsewhere = await candidate('CHAT_INTENT', null, bank.otherInstitutionId);
    expect(await refusal({ modelVersionId: elsewhere }, bank.admin.token)).toBe('VERSION_NOT_FOUND');
  });

  it('refuses sizes out of range and models that answer no questions, by the name of the field', async () => {
    for (const input of [{ questions: 0 }, { questions: 201 }, { examples: -1 }, { examples: 51 }])
      expect(await refusal(input, bank.admin.token)).toBe('BAD_USER_INPUT');
    const modelVersionId = await candidate('CHAT_SENTENCE', null);
    expect(await refusal({ modelVersionId }, bank.admin.token)).toBe('BAD_USER_INPUT');
  });
});
