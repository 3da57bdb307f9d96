import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../src/platform/database/index.js';
import { eventually } from '../support/chat.js';
import { type Data } from '../support/chat-graphql.js';
import {
  PARKING,
  codes,
  known,
  startKnowledgeSuite,
  type Known,
  type KnowledgeSuite,
} from '../support/knowledge-suite.js';

let suite: KnowledgeSuite;
beforeAll(async () => {
  suite = await startKnowledgeSuite();
});
afterAll(() => suite.close());

describe('publishing', () => {
  const draftOf = async (changes: object = {}): Promise<Known> =>
    known(
      await suite.mutate('faqCreate', { ...PARKING, questions: [`주차 요금 ${suite.keys}`], ...changes }, suite.staff),
    );

  it('takes a second person, and exactly what they were shown', async () => {
    const { id } = await draftOf();
    const at = (version: number) => ({ faqId: id, version });
    expect(codes(await suite.mutate('faqPublish', at(1)))).toEqual(['KNOWLEDGE_NOT_PROPOSED']);
    expect(codes(await suite.mutate('faqReject', at(1)))).toEqual(['KNOWLEDGE_NOT_PROPOSED']);
    expect(known(await suite.mutate('faqPropose', at(1)))['proposedById']).not.toBeNull();
    expect(codes(await suite.mutate('faqPublish', at(2)))).toEqual(['KNOWLEDGE_NEEDS_ANOTHER']);
    const changed = known(await suite.mutate('faqUpdate', { ...at(2), answerKo: '지하에 있습니다.' }, suite.staff));
    expect(changed).toMatchObject({ version: 3, proposedById: null });
    expect(codes(await suite.mutate('faqPublish', at(2), suite.colleague))).toEqual(['KNOWLEDGE_CHANGED']);
    expect(codes(await suite.mutate('faqPublish', at(3), suite.colleague))).toEqual(['KNOWLEDGE_NOT_PROPOSED']);
    await suite.mutate('faqPropose', at(3));
    expect(known(await suite.mutate('faqReject', at(4), suite.colleague))).toMatchObject({
      state: 'DRAFT',
      proposedById: null,
    });
    await suite.mutate('faqPropose', at(5));
    const both = await Promise.all([
      suite.mutate('faqPublish', at(6), suite.colleague),
      suite.mutate('faqPublish', at(6), suite.colleague),
    ]);
    expect(both.map(codes).sort()).toEqual([[], ['KNOWLEDGE_CHANGED']]);
    expect(codes(await suite.mutate('faqPropose', at(7)))).toEqual(['KNOWLEDGE_PUBLISHED']);
  });

  it('is not done by two accounts of one hand, and once for a key', async () => {
    const { id } = await draftOf();
    const proposal = { faqId: id, version: 1, idempotencyKey: 'propose-once' };
    const [first, again] = [
      known(await suite.mutate('faqPropose', proposal)),
      known(await suite.mutate('faqPropose', proposal)),
    ];
    expect(again).toEqual(first);
    const made = await suite.bench.staff('ADMIN');
    await suite.bench.database.tuples(statement('UPDATE account SET made_by = $2 WHERE id = $1'), [
      made.actor.accountId,
      suite.admin.actor.accountId,
    ]);
    const publication = { faqId: id, version: 2 };
    expect(codes(await suite.mutate('faqPublish', publication, made))).toEqual(['KNOWLEDGE_NOT_INDEPENDENT']);
    expect(codes(await suite.mutate('faqPublish', publication, suite.strangers.admin))).toEqual(['FAQ_NOT_FOUND']);
    expect(codes(await suite.mutate('faqPublish', publication, suite.colleague))).toEqual([]);
  });

  it('refuses what not everybody should read, and lets listed contacts and figures with a source through', async () => {
    const told = {
      answerKo: '고객님의 대출 잔액은 5,000,000원입니다. 무조건 승인됩니다.',
      answerEn: 'Withdraw within 14 days: call 010-1234-5678.',
    };
    const { id } = await draftOf(told);
    const { userErrors } = await suite.mutate('faqPropose', { faqId: id, version: 1 });
    expect(userErrors.map(({ code, field }) => `${field?.join('.')} ${code}`)).toEqual([
      'answerKo FIGURE_OF_CUSTOMER',
      'answerKo FIGURE_WITHOUT_SOURCE',
      'answerKo CLAIM_NOT_ALLOWED',
      'answerEn FIGURE_WITHOUT_SOURCE',
      'answerEn CONTACT_NOT_LISTED',
    ]);
    const setContacts = async (contacts: readonly string[]): Promise<Data> => {
      const input = { contacts, idempotencyKey: `contacts-${(suite.keys += 1)}` };
      const source = `mutation ($input: InstitutionContactsSetInput!) {
        institutionContactsSet(input: $input) { contacts userErrors { code field } } }`;
      return (await suite.query(source, suite.admin, { input }))['institutionContactsSet'] as Data;
    };
    expect(await setContacts(['hello'])).toMatchObject({
      contacts: null,
      userErrors: [{ code: 'INVALID_INPUT', field: ['contacts', '0'] }],
    });
    expect(await setContacts(['02-123-4567', 'help@bank.example.com'])).toMatchObject({ userErrors: [] });
    expect(await suite.query('{ institutionContacts }', suite.staff)).toEqual({
      institutionContacts: ['02-123-4567', 'help@bank.example.com'],
    });
    expect(await suite.query('{ institutionContacts }', suite.strangers.admin)).toEqual({ institutionContacts: [] });
    const mended = {
      faqId: id,
      version: 1,
      source: '금융소비자보호법 제46조',
      answerKo: '고객님은 계약한 날부터 14일 안에 철회하실 수 있습니다. 문의: 02-123-4567',
      answerEn: 'You can withdraw within 14 days: help@bank.example.com.',
    };
    expect(known(await suite.mutate('faqUpdate', mended, suite.staff))).toMatchObject({
      version: 2,
      source: mended.source,
    });
    expect(await suite.published('faq', id, 2)).toMatchObject({ state: 'PUBLISHED', source: mended.source });
  });
});

describe('past questions', () => {
  const REPLAY = `query ($id: ID!) { intentReplay(input: { faqId: $id }) {
    replayed answeredBefore answeredAfter newlyAnswered noLongerAnswered answeredOtherwise
    examples { question before after afterId } shadows { intent pastQuestions sentences example } } }`;
  const UNANSWERED = `{ unansweredQuestions { question count askers topic intent nearest lastAskedAt } }`;

  it('show what a draft would answer, and what nothing answers, with what names somebody masked', async () => {
    const other = await suite.bench.customer();
    await suite.answer('통장 사본은 어디서 발급받나요? 저는 홍길동입니다');
    await suite.answer('통장 사본 발급 부탁해요', other);
    await suite.answer('환율 우대 되나요 010-1234-5678', other);
    await suite.answer('김서방 고객 통장 사본 되나요', suite.staff);
    const before = (await suite.query(UNANSWERED, suite.staff))['unansweredQuestions'] as {
      question: string;
      count: number;
    }[];
    expect(before).toContainEqual(
      expect.objectContaining({ question: '통장 사본 발급 부탁해요', count: 2, askers: 2 }),
    );
    expect(before.map(({ question }) => question).join(' ')).not.toMatch(/홍길동|김서방|고객|\d/);
    expect(await suite.query(UNANSWERED, suite.strangers.admin)).not.toEqual({ unansweredQuestions: before });
    await expect(suite.query(UNANSWERED, suite.customer)).rejects.toThrow('FORBIDDEN');

    const copies = { ...PARKING, questions: ['통장 사본 발급', '통장 사본은 어디서 받나요?'] };
    const { id } = known(await suite.mutate('faqCreate', copies, suite.staff));
    const { intentReplay } = await suite.query(REPLAY, suite.staff, { id });
    const replay = intentReplay as Data & { examples: { question: string }[] };
    expect(replay).toMatchObject({ newlyAnswered: 2, noLongerAnswered: 0, answeredOtherwise: 0 });
    expect(replay['shadows']).toEqual([]);
    expect(replay.examples).toMatchObject([
      { before: null, after: '통장 사본 발급', afterId: id },
      { before: null, after: '통장 사본 발급', afterId: id },
    ]);
    expect(replay.examples.map(({ question }) => question).join(' ')).not.toContain('홍길동');

    await suite.published('faq', id, 1);
    await eventually(async () => {
      const { unansweredQuestions } = await suite.query(UNANSWERED, suite.staff);
      return !JSON.stringify(unansweredQuestions).includes('통장');
    });
    expect(await suite.answer('통장 사본 발급해 주세요')).toContain(PARKING.answerKo);
  });

  it('are asked about within bounds', async () => {
    await expect(suite.query(`{ unansweredQuestions(first: 51) { count } }`, suite.staff)).rejects.toThrow(
      'BAD_USER_INPUT',
    );
    await expect(suite.query(`{ intentReplay(input: {}) { replayed } }`, suite.staff)).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });
});
