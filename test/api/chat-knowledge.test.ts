import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import {
  ask,
  endOf,
  eventually,
  follow,
  shown,
  startChatBench,
  type ChatBench,
  type ChatNode,
} from '../support/chat.js';
import { chatApi, type ChatApi, type Data } from '../support/chat-graphql.js';

type Person = Caller & { readonly actor: Actor };

let bench: ChatBench;
let node: ChatNode;
let api: ChatApi;
let admin: Person;
let colleague: Person;
let staff: Person;
let customer: Person;
let strangers: { readonly admin: Person; readonly customer: Person };
let keys = 0;

beforeAll(async () => {
  bench = await startChatBench();
  node = await bench.node({ model: createNarrator({ tokenMs: 0 }) });
  api = chatApi(node);
  await node.startWorker();
  [admin, colleague] = [await bench.staff('ADMIN'), await bench.staff('ADMIN')];
  [staff, customer] = [await bench.staff(), await bench.customer()];
  strangers = await otherInstitution();
});
afterAll(() => bench.close());

/** An administrator and a customer of another institution. */
async function otherInstitution() {
  const insert = async (sql: string, values: readonly unknown[]): Promise<number> =>
    (await bench.database.rows<{ id: number }>(statement(`${sql} RETURNING id`), values))[0]?.id ?? 0;
  const institutionId = await insert(
    `INSERT INTO institution (code, name, kind) VALUES ('other', 'other', 'BANK')`,
    [],
  );
  const account = `INSERT INTO account (institution_id, role, customer_id, email, name, password_hash)
    VALUES ($1, $2, $3, $4, '이방인', 'x')`;
  const customerId = await insert(
    `INSERT INTO customer (institution_id, name, email) VALUES ($1, '이방인', 'stranger@example.com')`,
    [institutionId],
  );
  const adminId = await insert(account, [institutionId, 'ADMIN', null, 'other-admin@example.com']);
  const accountId = await insert(account, [institutionId, 'CUSTOMER', customerId, 'stranger@example.com']);
  return {
    admin: { ...admin, actor: { ...admin.actor, accountId: adminId, institutionId } },
    customer: { ...customer, actor: { ...customer.actor, accountId, institutionId, customerId } },
  };
}

const KNOWLEDGE = `id questions answerKo answerEn state version publishedVersion hasUnpublishedChanges source proposedById`;
const INTENT = `intent { ${KNOWLEDGE} code name field } userErrors { code field message }`;
const FAQ = `faq { ${KNOWLEDGE} } userErrors { code field message }`;
type Known = { readonly id: string; readonly version: number } & Data;
interface Payload {
  readonly intent?: Known | null;
  readonly faq?: Known | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

async function mutate(field: string, input: object, as: Person = admin): Promise<Payload> {
  const [type] = /^(intent|faq)/.exec(field) ?? [];
  const kind = type === 'faq' ? 'Faq' : 'Intent';
  const inputType = `${kind}${field.endsWith('Create') ? 'Create' : field.endsWith('Update') ? 'Update' : 'Change'}Input`;
  const source = `mutation ($input: ${inputType}!) { ${field}(input: $input) { ${type === 'faq' ? FAQ : INTENT} } }`;
  const { data, errors } = await api.run(source, { input: { idempotencyKey: `key-${(keys += 1)}`, ...input } }, as);
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return data?.[field] as Payload;
}
const codes = ({ userErrors }: Payload): readonly string[] => userErrors.map(({ code }) => code);
const known = ({ intent, faq, userErrors }: Payload): Known => {
  expect(userErrors).toEqual([]);
  const row = intent ?? faq;
  if (!row) throw new Error('nothing was answered');
  return row;
};

/** Proposed by staff, and published by an administrator. */
async function published(kind: 'faq' | 'intent', id: string, version: number): Promise<Known> {
  const which = { [`${kind}Id`]: id };
  const proposed = known(await mutate(`${kind}Propose`, { ...which, version }, staff));
  return known(await mutate(`${kind}Publish`, { ...which, version: proposed.version }));
}

async function query(source: string, as: Person, variables: Data = {}): Promise<Data> {
  const { data, errors } = await api.run(source, variables, as);
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return data ?? {};
}
const codesOfIntents = async (as: Person): Promise<readonly string[]> => {
  const { intents } = await query(`{ intents(first: 100) { nodes { code } } }`, as);
  return (intents as { nodes: { code: string }[] }).nodes.map(({ code }) => code);
};

/** What somebody is answered. */
async function answer(question: string, as: Person = customer): Promise<string> {
  const { replyId } = await ask(node, as, question);
  const events = await follow(node, as, replyId);
  expect(endOf(events)).toBe('COMPLETED');
  return shown(events);
}

const PARKING = {
  questions: ['주차장이 있나요?', '주차 가능한가요?'],
  answerKo: '영업점마다 다르니 방문 전에 영업점으로 문의해 주세요.',
  answerEn: 'It depends on the branch: please ask there before you come.',
};

describe('questions about an upload', () => {
  const SIX = [
    '총매출 알려줘',
    '고객수 알려줘',
    '인보이스수 알려줘',
    '총수량 알려줘',
    '이미지상태 알려줘',
    '신뢰도 알려줘',
  ];

  it('ship as intents that staff see', async () => {
    expect([...(await codesOfIntents(staff))].sort()).toEqual([
      'UPLOAD_CONFIDENCE',
      'UPLOAD_CUSTOMER_COUNT',
      'UPLOAD_IMAGE_STATE',
      'UPLOAD_INVOICE_COUNT',
      'UPLOAD_TOTAL_QUANTITY',
      'UPLOAD_TOTAL_REVENUE',
    ]);
    await expect(codesOfIntents(customer)).rejects.toThrow('FORBIDDEN');
  });

  it.each(SIX)('say honestly that there is no upload, and no figure: %s', async (question) => {
    const said = await answer(question);
    expect(said).toContain('올리신 파일이 없어 답해 드릴 수 없습니다.');
    expect(said).not.toMatch(/\d|정상|이상/);
  });
});

describe('an FAQ', () => {
  it('answers once it is published, and not as a draft; a change answers once it is published, too', async () => {
    const draft = known(await mutate('faqCreate', PARKING, staff));
    expect(draft).toMatchObject({ state: 'DRAFT', version: 1, publishedVersion: null, hasUnpublishedChanges: true });
    expect(await answer('주차장 있나요?')).not.toContain(PARKING.answerKo);

    expect(await published('faq', draft.id, 1)).toMatchObject({
      state: 'PUBLISHED',
      version: 3,
      publishedVersion: 3,
      proposedById: null,
      hasUnpublishedChanges: false,
    });
    expect(await answer('주차장 있나요?')).toContain(PARKING.answerKo);
    expect(await answer('주차장 있나요?', strangers.customer)).not.toContain(PARKING.answerKo);

    const changes = { faqId: draft.id, version: 3, answerKo: '모든 영업점에 주차장이 있습니다.' };
    const changed = known(await mutate('faqUpdate', changes, staff));
    expect(changed).toMatchObject({ state: 'PUBLISHED', version: 4, publishedVersion: 3, hasUnpublishedChanges: true });
    expect(await answer('주차장 있나요?')).toContain(PARKING.answerKo);
    await published('faq', draft.id, 4);
    expect(await answer('주차장 있나요?')).toContain('모든 영업점에 주차장이 있습니다.');

    const retired = known(await mutate('faqRetire', { faqId: draft.id, version: 6 }));
    expect(retired).toMatchObject({ state: 'RETIRED', publishedVersion: null });
    expect(await answer('주차장 있나요?')).not.toContain('주차장이 있습니다');
    expect(codes(await mutate('faqRetire', { faqId: draft.id, version: 7 }))).toEqual(['KNOWLEDGE_RETIRED']);
  });

  it('is written and proposed by staff, published by administrators, and never shown to customers', async () => {
    const { id } = known(await mutate('faqCreate', PARKING, staff));
    await expect(mutate('faqPublish', { faqId: id, version: 1 }, staff)).rejects.toThrow('FORBIDDEN');
    await expect(mutate('faqPropose', { faqId: id, version: 1 }, customer)).rejects.toThrow('FORBIDDEN');
    await expect(mutate('faqCreate', PARKING, customer)).rejects.toThrow('FORBIDDEN');
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    expect(await query(node, staff, { id })).toEqual({ node: { id } });
    expect(await query(node, customer, { id })).toEqual({ node: null });
    expect(await query(node, strangers.admin, { id })).toEqual({ node: null });
  });
});

describe('an intent', () => {
  const wire = {
    code: 'WIRE',
    nameKo: '해외 송금',
    nameEn: 'Sending abroad',
    questions: ['해외 송금은 어떻게 하나요?'],
    answerKo: '앱에서 하실 수 있습니다.',
    answerEn: 'You can do so in the app.',
  };

  it("is its institution's alone", async () => {
    const { id } = known(await mutate('intentCreate', wire));
    expect(codes(await mutate('intentCreate', wire))).toEqual(['INTENT_CODE_TAKEN']);
    expect(codes(await mutate('intentCreate', wire, strangers.admin))).toEqual([]);
    const theirs = { intentId: id, version: 1 };
    expect(codes(await mutate('intentPublish', theirs, strangers.admin))).toEqual(['INTENT_NOT_FOUND']);
    expect(codes(await mutate('intentUpdate', { ...theirs, nameKo: '송금' }, strangers.admin))).toEqual([
      'INTENT_NOT_FOUND',
    ]);
    await expect(
      query(`query ($id: ID!) { intentReplay(input: { intentId: $id }) { replayed } }`, strangers.admin, { id }),
    ).rejects.toThrow('INTENT_NOT_FOUND');
  });

  it('lets one of two simultaneous changes succeed, and reports that to the other', async () => {
    const { id } = known(await mutate('intentCreate', { ...wire, code: 'WIRE_TWICE' }));
    const rename = (nameKo: string, as: Person) => mutate('intentUpdate', { intentId: id, version: 1, nameKo }, as);
    const both = await Promise.all([rename('가', admin), rename('나', colleague)]);
    expect(both.map(codes).sort()).toEqual([[], ['KNOWLEDGE_CHANGED']]);
    const [winner] = both.flatMap((payload) => payload.intent ?? []);
    expect(winner).toMatchObject({ version: 2 });
  });

  it('is changed once for a key, recorded, and refused with every fault named', async () => {
    const input = { ...wire, code: 'WIRE_ONCE', idempotencyKey: 'once' };
    const [one, again] = [known(await mutate('intentCreate', input)), known(await mutate('intentCreate', input))];
    expect(again).toEqual(one);
    expect(codes(await mutate('intentCreate', { ...input, code: 'WIRE_OTHER' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    const canned = { ...wire, code: 'CANNED', field: 'PREDICTION', answerKo: '정상 95 %', questions: ['얼마예요?'] };
    const { userErrors } = await mutate('intentCreate', canned);
    expect(userErrors.map(({ field }) => field?.join('.'))).toEqual([
      'questions.0',
      'answerKo',
      'answerKo',
      'answerEn',
    ]);
    const audited = statement(
      `SELECT action FROM audit_entry WHERE subject_type = 'Intent' AND account_id = $1 ORDER BY id`,
    );
    const rows = await bench.database.rows<{ action: string }>(audited, [colleague.actor.accountId]);
    await mutate('intentPropose', { intentId: one.id, version: 1 });
    await mutate('intentPublish', { intentId: one.id, version: 2 }, colleague);
    const since = await bench.database.rows<{ action: string }>(audited, [colleague.actor.accountId]);
    expect(since.slice(rows.length)).toEqual([{ action: 'INTENT_PUBLISHED' }]);
  });
});

describe('publishing', () => {
  const draftOf = async (changes: object = {}): Promise<Known> =>
    known(await mutate('faqCreate', { ...PARKING, questions: [`주차 요금 ${keys}`], ...changes }, staff));

  it('takes a second person, and exactly what they were shown', async () => {
    const { id } = await draftOf();
    const at = (version: number) => ({ faqId: id, version });
    expect(codes(await mutate('faqPublish', at(1)))).toEqual(['KNOWLEDGE_NOT_PROPOSED']);
    expect(codes(await mutate('faqReject', at(1)))).toEqual(['KNOWLEDGE_NOT_PROPOSED']);
    expect(known(await mutate('faqPropose', at(1)))['proposedById']).not.toBeNull();
    expect(codes(await mutate('faqPublish', at(2)))).toEqual(['KNOWLEDGE_NEEDS_ANOTHER']);
    const changed = known(await mutate('faqUpdate', { ...at(2), answerKo: '지하에 있습니다.' }, staff));
    expect(changed).toMatchObject({ version: 3, proposedById: null });
    expect(codes(await mutate('faqPublish', at(2), colleague))).toEqual(['KNOWLEDGE_CHANGED']);
    expect(codes(await mutate('faqPublish', at(3), colleague))).toEqual(['KNOWLEDGE_NOT_PROPOSED']);
    await mutate('faqPropose', at(3));
    expect(known(await mutate('faqReject', at(4), colleague))).toMatchObject({ state: 'DRAFT', proposedById: null });
    await mutate('faqPropose', at(5));
    const both = await Promise.all([mutate('faqPublish', at(6), colleague), mutate('faqPublish', at(6), colleague)]);
    expect(both.map(codes).sort()).toEqual([[], ['KNOWLEDGE_CHANGED']]);
    expect(codes(await mutate('faqPropose', at(7)))).toEqual(['KNOWLEDGE_PUBLISHED']);
  });

  it('is not done by two accounts of one hand, and once for a key', async () => {
    const { id } = await draftOf();
    const proposal = { faqId: id, version: 1, idempotencyKey: 'propose-once' };
    const [first, again] = [known(await mutate('faqPropose', proposal)), known(await mutate('faqPropose', proposal))];
    expect(again).toEqual(first);
    const made = await bench.staff('ADMIN');
    await bench.database.tuples(statement('UPDATE account SET made_by = $2 WHERE id = $1'), [
      made.actor.accountId,
      admin.actor.accountId,
    ]);
    const publication = { faqId: id, version: 2 };
    expect(codes(await mutate('faqPublish', publication, made))).toEqual(['KNOWLEDGE_NOT_INDEPENDENT']);
    expect(codes(await mutate('faqPublish', publication, strangers.admin))).toEqual(['FAQ_NOT_FOUND']);
    expect(codes(await mutate('faqPublish', publication, colleague))).toEqual([]);
  });

  it('refuses what not everybody should read, and lets listed contacts and figures with a source through', async () => {
    const told = {
      answerKo: '고객님의 대출 잔액은 5,000,000원입니다. 무조건 승인됩니다.',
      answerEn: 'Withdraw within 14 days: call 010-1234-5678.',
    };
    const { id } = await draftOf(told);
    const { userErrors } = await mutate('faqPropose', { faqId: id, version: 1 });
    expect(userErrors.map(({ code, field }) => `${field?.join('.')} ${code}`)).toEqual([
      'answerKo FIGURE_OF_CUSTOMER',
      'answerKo FIGURE_WITHOUT_SOURCE',
      'answerKo CLAIM_NOT_ALLOWED',
      'answerEn FIGURE_WITHOUT_SOURCE',
      'answerEn CONTACT_NOT_LISTED',
    ]);
    const setContacts = async (contacts: readonly string[]): Promise<Data> => {
      const input = { contacts, idempotencyKey: `contacts-${(keys += 1)}` };
      const source = `mutation ($input: InstitutionContactsSetInput!) {
        institutionContactsSet(input: $input) { contacts userErrors { code field } } }`;
      return (await query(source, admin, { input }))['institutionContactsSet'] as Data;
    };
    expect(await setContacts(['hello'])).toMatchObject({
      contacts: null,
      userErrors: [{ code: 'INVALID_INPUT', field: ['contacts', '0'] }],
    });
    expect(await setContacts(['02-123-4567', 'help@bank.example.com'])).toMatchObject({ userErrors: [] });
    expect(await query('{ institutionContacts }', staff)).toEqual({
      institutionContacts: ['02-123-4567', 'help@bank.example.com'],
    });
    expect(await query('{ institutionContacts }', strangers.admin)).toEqual({ institutionContacts: [] });
    const mended = {
      faqId: id,
      version: 1,
      source: '금융소비자보호법 제46조',
      answerKo: '고객님은 계약한 날부터 14일 안에 철회하실 수 있습니다. 문의: 02-123-4567',
      answerEn: 'You can withdraw within 14 days: help@bank.example.com.',
    };
    expect(known(await mutate('faqUpdate', mended, staff))).toMatchObject({ version: 2, source: mended.source });
    expect(await published('faq', id, 2)).toMatchObject({ state: 'PUBLISHED', source: mended.source });
  });
});

describe('past questions', () => {
  const REPLAY = `query ($id: ID!) { intentReplay(input: { faqId: $id }) {
    replayed answeredBefore answeredAfter newlyAnswered noLongerAnswered answeredOtherwise
    examples { question before after afterId } shadows { intent pastQuestions sentences example } } }`;
  const UNANSWERED = `{ unansweredQuestions { question count askers topic intent nearest lastAskedAt } }`;

  it('show what a draft would answer, and what nothing answers, with what names somebody masked', async () => {
    const other = await bench.customer();
    await answer('통장 사본은 어디서 발급받나요? 저는 홍길동입니다');
    await answer('통장 사본 발급 부탁해요', other);
    await answer('환율 우대 되나요 010-1234-5678', other);
    await answer('김서방 고객 통장 사본 되나요', staff);
    const before = (await query(UNANSWERED, staff))['unansweredQuestions'] as { question: string; count: number }[];
    expect(before).toContainEqual(
      expect.objectContaining({ question: '통장 사본 발급 부탁해요', count: 2, askers: 2 }),
    );
    expect(before.map(({ question }) => question).join(' ')).not.toMatch(/홍길동|김서방|고객|\d/);
    expect(await query(UNANSWERED, strangers.admin)).not.toEqual({ unansweredQuestions: before });
    await expect(query(UNANSWERED, customer)).rejects.toThrow('FORBIDDEN');

    const copies = { ...PARKING, questions: ['통장 사본 발급', '통장 사본은 어디서 받나요?'] };
    const { id } = known(await mutate('faqCreate', copies, staff));
    const { intentReplay } = await query(REPLAY, staff, { id });
    const replay = intentReplay as Data & { examples: { question: string }[] };
    expect(replay).toMatchObject({ newlyAnswered: 2, noLongerAnswered: 0, answeredOtherwise: 0 });
    expect(replay['shadows']).toEqual([]);
    expect(replay.examples).toMatchObject([
      { before: null, after: '통장 사본 발급', afterId: id },
      { before: null, after: '통장 사본 발급', afterId: id },
    ]);
    expect(replay.examples.map(({ question }) => question).join(' ')).not.toContain('홍길동');

    await published('faq', id, 1);
    await eventually(async () => {
      const { unansweredQuestions } = await query(UNANSWERED, staff);
      return !JSON.stringify(unansweredQuestions).includes('통장');
    });
    expect(await answer('통장 사본 발급해 주세요')).toContain(PARKING.answerKo);
  });

  it('are asked about within bounds', async () => {
    await expect(query(`{ unansweredQuestions(first: 51) { count } }`, staff)).rejects.toThrow('BAD_USER_INPUT');
    await expect(query(`{ intentReplay(input: {}) { replayed } }`, staff)).rejects.toThrow('BAD_USER_INPUT');
  });
});
