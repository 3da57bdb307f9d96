import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../src/platform/database/index.js';
import {
  PARKING,
  codes,
  known,
  startKnowledgeSuite,
  type Person,
  type KnowledgeSuite,
} from '../support/knowledge-suite.js';

let suite: KnowledgeSuite;
beforeAll(async () => {
  suite = await startKnowledgeSuite();
});
afterAll(() => suite.close());

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
    expect([...(await suite.codesOfIntents(suite.staff))].sort()).toEqual([
      'UPLOAD_CONFIDENCE',
      'UPLOAD_CUSTOMER_COUNT',
      'UPLOAD_IMAGE_STATE',
      'UPLOAD_INVOICE_COUNT',
      'UPLOAD_TOTAL_QUANTITY',
      'UPLOAD_TOTAL_REVENUE',
    ]);
    await expect(suite.codesOfIntents(suite.customer)).rejects.toThrow('FORBIDDEN');
  });

  it.each(SIX)('say honestly that there is no upload, and no figure: %s', async (question) => {
    const said = await suite.answer(question);
    expect(said).toContain('올리신 파일이 없어 답해 드릴 수 없습니다.');
    expect(said).not.toMatch(/\d|정상|이상/);
  });
});

describe('an FAQ', () => {
  it('answers once it is published, and not as a draft; a change answers once it is published, too', async () => {
    const draft = known(await suite.mutate('faqCreate', PARKING, suite.staff));
    expect(draft).toMatchObject({ state: 'DRAFT', version: 1, publishedVersion: null, hasUnpublishedChanges: true });
    expect(await suite.answer('주차장 있나요?')).not.toContain(PARKING.answerKo);

    expect(await suite.published('faq', draft.id, 1)).toMatchObject({
      state: 'PUBLISHED',
      version: 3,
      publishedVersion: 3,
      proposedById: null,
      hasUnpublishedChanges: false,
    });
    expect(await suite.answer('주차장 있나요?')).toContain(PARKING.answerKo);
    expect(await suite.answer('주차장 있나요?', suite.strangers.customer)).not.toContain(PARKING.answerKo);

    const changes = { faqId: draft.id, version: 3, answerKo: '모든 영업점에 주차장이 있습니다.' };
    const changed = known(await suite.mutate('faqUpdate', changes, suite.staff));
    expect(changed).toMatchObject({ state: 'PUBLISHED', version: 4, publishedVersion: 3, hasUnpublishedChanges: true });
    expect(await suite.answer('주차장 있나요?')).toContain(PARKING.answerKo);
    await suite.published('faq', draft.id, 4);
    expect(await suite.answer('주차장 있나요?')).toContain('모든 영업점에 주차장이 있습니다.');

    const retired = known(await suite.mutate('faqRetire', { faqId: draft.id, version: 6 }));
    expect(retired).toMatchObject({ state: 'RETIRED', publishedVersion: null });
    expect(await suite.answer('주차장 있나요?')).not.toContain('주차장이 있습니다');
    expect(codes(await suite.mutate('faqRetire', { faqId: draft.id, version: 7 }))).toEqual(['KNOWLEDGE_RETIRED']);
  });

  it('is written and proposed by staff, published by administrators, and never shown to customers', async () => {
    const { id } = known(await suite.mutate('faqCreate', PARKING, suite.staff));
    await expect(suite.mutate('faqPublish', { faqId: id, version: 1 }, suite.staff)).rejects.toThrow('FORBIDDEN');
    await expect(suite.mutate('faqPropose', { faqId: id, version: 1 }, suite.customer)).rejects.toThrow('FORBIDDEN');
    await expect(suite.mutate('faqCreate', PARKING, suite.customer)).rejects.toThrow('FORBIDDEN');
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    expect(await suite.query(node, suite.staff, { id })).toEqual({ node: { id } });
    expect(await suite.query(node, suite.customer, { id })).toEqual({ node: null });
    expect(await suite.query(node, suite.strangers.admin, { id })).toEqual({ node: null });
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
    const { id } = known(await suite.mutate('intentCreate', wire));
    expect(codes(await suite.mutate('intentCreate', wire))).toEqual(['INTENT_CODE_TAKEN']);
    expect(codes(await suite.mutate('intentCreate', wire, suite.strangers.admin))).toEqual([]);
    const theirs = { intentId: id, version: 1 };
    expect(codes(await suite.mutate('intentPublish', theirs, suite.strangers.admin))).toEqual(['INTENT_NOT_FOUND']);
    expect(codes(await suite.mutate('intentUpdate', { ...theirs, nameKo: '송금' }, suite.strangers.admin))).toEqual([
      'INTENT_NOT_FOUND',
    ]);
    await expect(
      suite.query(`query ($id: ID!) { intentReplay(input: { intentId: $id }) { replayed } }`, suite.strangers.admin, {
        id,
      }),
    ).rejects.toThrow('INTENT_NOT_FOUND');
  });

  it('lets one of two simultaneous changes succeed, and reports that to the other', async () => {
    const { id } = known(await suite.mutate('intentCreate', { ...wire, code: 'WIRE_TWICE' }));
    const rename = (nameKo: string, as: Person) =>
      suite.mutate('intentUpdate', { intentId: id, version: 1, nameKo }, as);
    const both = await Promise.all([rename('가', suite.admin), rename('나', suite.colleague)]);
    expect(both.map(codes).sort()).toEqual([[], ['KNOWLEDGE_CHANGED']]);
    const [winner] = both.flatMap((payload) => payload.intent ?? []);
    expect(winner).toMatchObject({ version: 2 });
  });

  it('is changed once for a key, recorded, and refused with every fault named', async () => {
    const input = { ...wire, code: 'WIRE_ONCE', idempotencyKey: 'once' };
    const [one, again] = [
      known(await suite.mutate('intentCreate', input)),
      known(await suite.mutate('intentCreate', input)),
    ];
    expect(again).toEqual(one);
    expect(codes(await suite.mutate('intentCreate', { ...input, code: 'WIRE_OTHER' }))).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ]);
    const canned = { ...wire, code: 'CANNED', field: 'PREDICTION', answerKo: '정상 95 %', questions: ['얼마예요?'] };
    const { userErrors } = await suite.mutate('intentCreate', canned);
    expect(userErrors.map(({ field }) => field?.join('.'))).toEqual([
      'questions.0',
      'answerKo',
      'answerKo',
      'answerEn',
    ]);
    const audited = statement(
      `SELECT action FROM audit_entry WHERE subject_type = 'Intent' AND account_id = $1 ORDER BY id`,
    );
    const rows = await suite.bench.database.rows<{ action: string }>(audited, [suite.colleague.actor.accountId]);
    await suite.mutate('intentPropose', { intentId: one.id, version: 1 });
    await suite.mutate('intentPublish', { intentId: one.id, version: 2 }, suite.colleague);
    const since = await suite.bench.database.rows<{ action: string }>(audited, [suite.colleague.actor.accountId]);
    expect(since.slice(rows.length)).toEqual([{ action: 'INTENT_PUBLISHED' }]);
  });
});
