import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ModelComparisonDocument,
  ModelDocumentDocument,
  ModelVersionDocument,
  ModelsDocument,
} from '../../schema/generated/test/graphql.js';
import { statement } from '../../src/platform/database/index.js';
import { blind, codesOf, good, startModelSuite, type ModelSuite } from '../support/model-suite.js';

let suite: ModelSuite;
beforeAll(async () => {
  suite = await startModelSuite();
});
beforeEach(() => suite.reset());
afterAll(() => suite.close());

describe('a version', () => {
  it('says what it is, how good it is, and whether it could be put in service', async () => {
    const id = await suite.room.candidate(good, suite.institution);
    const { data, errors } = await suite.room.ask(ModelVersionDocument, { id }, suite.asker);
    expect(errors).toBeUndefined();
    expect(data?.modelVersion).toMatchObject({
      task: 'LOAN_RISK',
      title: 'Risk',
      version: '1',
      origin: 'TRAINED',
      state: 'CANDIDATE',
      seed: '1',
      contractHash: good.contract.hash,
      isContractKnown: true,
      codeVersion: 'test',
      trainedById: null,
      promotions: [],
    });
    expect(data?.modelVersion?.gates?.map(({ gate, passed }) => [gate, passed])).toEqual([
      ['BETTER_THAN_BASELINE', true],
      ['ABOVE_NOISE', true],
      ['STABLE', null],
      ['CALIBRATED', true],
      ['EVEN_FOR_ALL', true],
      ['CONTRACT_KNOWN', true],
    ]);
    const evaluation = data?.modelVersion?.evaluation;
    expect(evaluation?.features.map(({ name }) => name)).toEqual(['utilisation', 'months', 'region']);
    expect(Number(evaluation?.comparison.improvement.low)).toBeGreaterThan(0.1);
    const told = Number(evaluation?.comparison.model.value) - Number(evaluation?.comparison.baseline.value);
    expect(Number(evaluation?.comparison.improvement.value)).toBeCloseTo(told, 5);
    const judged = evaluation?.confusion?.counts.flat().reduce((sum, count) => sum + count, 0);
    expect([judged, evaluation?.data.testRows]).toEqual([800, 800]);
  });

  it('has a card, a report and a contract that can be read', async () => {
    const modelVersionId = await suite.room.candidate(good, suite.institution);
    const read = async (kind: 'REPORT' | 'CARD' | 'CONTRACT') => {
      const { data } = await suite.room.ask(ModelDocumentDocument, { modelVersionId, kind }, suite.asker);
      return data?.modelDocument;
    };
    expect((await read('CARD'))?.text).toContain('utilisation');
    expect(await read('REPORT')).toMatchObject({ mediaType: 'text/html', name: 'report.html' });
    expect(JSON.parse((await read('CONTRACT'))?.text ?? '')).toMatchObject({ hash: good.contract.hash });
  });

  it('is counted for its institution, and shown to its administrators alone', async () => {
    const first = await suite.room.candidate(good, suite.institution, 1);
    const second = await suite.room.candidate(good, suite.institution, 2);
    const { data } = await suite.room.ask(ModelsDocument, { filter: { task: 'LOAN_RISK' } }, suite.asker);
    expect(data?.models.nodes.map(({ id, version }) => [id, version])).toEqual([
      [second, '2'],
      [first, '1'],
    ]);
    const stranger = await suite.room.actor(await suite.room.institution());
    expect((await suite.room.ask(ModelsDocument, {}, stranger)).data?.models.nodes).toEqual([]);
    expect((await suite.room.ask(ModelVersionDocument, { id: first }, stranger)).data?.modelVersion).toBeNull();
    expect(codesOf(await suite.request(first, stranger))).toEqual(['VERSION_NOT_FOUND']);
    const staff = await suite.room.actor(suite.institution, 'STAFF');
    const refused = await suite.room.ask(ModelsDocument, {}, staff);
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('is read page by page, and by what waits', async () => {
    const ids = [];
    for (const seed of [1, 2, 3]) ids.push(await suite.room.candidate(good, suite.institution, seed));
    await suite.request(ids[1] ?? '');
    const page = await suite.room.ask(ModelsDocument, { first: 2 }, suite.asker);
    expect(page.data?.models.nodes.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const after = page.data?.models.pageInfo.endCursor ?? null;
    const rest = await suite.room.ask(ModelsDocument, { first: 2, after }, suite.asker);
    expect(rest.data?.models).toMatchObject({ nodes: [{ id: ids[0] }], pageInfo: { hasNextPage: false } });
    const waiting = await suite.room.ask(ModelsDocument, { filter: { isAwaitingDecision: true } }, suite.asker);
    expect(waiting.data?.models.nodes.map(({ id }) => id)).toEqual([ids[1]]);
  });
});

describe('a promotion', () => {
  it('takes two administrators, and keeps the gates with their figures', async () => {
    const id = await suite.room.candidate(good, suite.institution);
    const asked = await suite.request(id);
    expect(asked).toMatchObject({
      promotion: { state: 'PENDING', kind: 'PROMOTION', decidedById: null },
      userErrors: [],
    });
    expect(asked?.promotion?.gates).toHaveLength(6);
    expect(codesOf(await suite.approve(asked?.promotion?.id, suite.asker))).toEqual(['PROMOTION_NEEDS_ANOTHER']);
    expect(codesOf(await suite.reject(asked?.promotion?.id, suite.asker))).toEqual(['PROMOTION_NEEDS_ANOTHER']);
    expect(await suite.stateOf(id)).toBe('CANDIDATE');
    const approved = await suite.approve(asked?.promotion?.id);
    expect(approved).toMatchObject({ promotion: { state: 'APPROVED' }, modelVersion: { state: 'PROMOTED' } });
    expect(approved?.promotion?.decidedById).not.toBe(approved?.promotion?.askedById);
    expect(await suite.servedVersion()).toBe('1');
  });

  it('is refused for a version that is no better than the plain way', async () => {
    const weak = await suite.request(await suite.room.candidate(blind, suite.institution));
    expect(codesOf(weak)).toEqual(['MODEL_GATES_FAILED']);
    expect(weak?.userErrors[0]?.message).toContain('Better than the plain way');
    expect(weak?.promotion).toBeNull();
    const [row] = await suite.room.database.rows<{ count: number }>(
      statement('SELECT count(*)::integer AS count FROM model_promotion WHERE institution_id = $1'),
      [suite.institution],
    );
    expect(row?.count).toBe(0);
  });

  it('can be rejected by another, for good', async () => {
    const id = await suite.room.candidate(good, suite.institution);
    const asked = await suite.request(id);
    expect(await suite.reject(asked?.promotion?.id)).toMatchObject({ modelVersion: { state: 'REJECTED' } });
    expect(codesOf(await suite.approve(asked?.promotion?.id))).toEqual(['PROMOTION_NOT_PENDING']);
    expect(codesOf(await suite.request(id))).toEqual(['MODEL_NOT_CANDIDATE']);
  });

  it('is asked and decided once by a key', async () => {
    const id = await suite.room.candidate(good, suite.institution);
    const key = suite.aKey();
    const [one, two] = await Promise.all([suite.request(id, suite.asker, key), suite.request(id, suite.asker, key)]);
    expect(two?.promotion?.id).toBe(one?.promotion?.id);
    expect(codesOf(await suite.request(id, suite.asker, key, 'Otherwise.'))).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(codesOf(await suite.request(id))).toEqual(['PROMOTION_PENDING']);
    const decision = suite.aKey();
    const first = await suite.approve(one?.promotion?.id, suite.other, decision);
    expect(await suite.approve(one?.promotion?.id, suite.other, decision)).toEqual(first);
  });

  it('is decided by one of several who decide at once', async () => {
    const asked = await suite.request(await suite.room.candidate(good, suite.institution));
    const deciders = [
      suite.other,
      await suite.room.actor(suite.institution),
      await suite.room.actor(suite.institution),
    ];
    const answers = await Promise.all(deciders.map((actor) => suite.approve(asked?.promotion?.id, actor)));
    expect(answers.filter((answer) => answer?.promotion)).toHaveLength(1);
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['PROMOTION_NOT_PENDING', 'PROMOTION_NOT_PENDING']);
  });

  it('wins over another of the same task that is approved at the same time', async () => {
    const ids = [
      await suite.room.candidate(good, suite.institution, 1),
      await suite.room.candidate(good, suite.institution, 2),
    ];
    const asked = await Promise.all(ids.map((id) => suite.request(id)));
    const answers = await Promise.all(asked.map((each) => suite.approve(each?.promotion?.id)));
    expect(answers.filter((answer) => answer?.promotion)).toHaveLength(1);
    expect((await Promise.all(ids.map(suite.stateOf))).sort()).toEqual(['CANDIDATE', 'PROMOTED']);
  });

  it('retires what was in service, and is in the audit trail', async () => {
    const first = await suite.promoted(1);
    const second = await suite.promoted(2);
    expect([await suite.stateOf(first), await suite.stateOf(second)]).toEqual(['RETIRED', 'PROMOTED']);
    expect(await suite.servedVersion()).toBe('2');
    const trail = await suite.room.database.rows<{ action: string }>(
      statement(`SELECT action FROM audit_entry WHERE subject_type = 'ModelVersion' AND
        (institution_id = $1 OR (detail->>'institutionId')::bigint = $1) ORDER BY id`),
      [suite.institution],
    );
    const step = ['MODEL_TRAINED', 'MODEL_PROMOTION_ASKED', 'MODEL_PROMOTED'];
    expect(trail.map(({ action }) => action)).toEqual([...step, ...step]);
  });
});

describe('two versions side by side', () => {
  it('show their figures with differences, for administrators who may see both', async () => {
    const [one, its] = [
      await suite.room.candidate(good, suite.institution, 1),
      await suite.room.candidate(good, suite.institution, 2),
    ];
    const side = async (id: string, second: string, actor = suite.asker) =>
      suite.room.ask(ModelComparisonDocument, { id, other: second }, actor);
    const { data } = await side(one, its);
    const found = data?.modelVersion?.comparedWith;
    expect(found?.isOfSameRows).toBe(false);
    const accuracy = found?.figures.find(({ name }) => name === 'accuracy');
    expect(Number(accuracy?.difference)).toBeCloseTo(Number(accuracy?.one?.value) - Number(accuracy?.other?.value), 5);
    expect(found?.figures.map(({ name }) => name)).toContain('calibrationError');
    const { data: same } = await side(one, one);
    expect(same?.modelVersion?.comparedWith?.isOfSameRows).toBe(true);
    expect(new Set(same?.modelVersion?.comparedWith?.figures.map(({ difference }) => difference))).toEqual(
      new Set(['0']),
    );
    const elsewhere = await suite.room.candidate(good, await suite.room.institution(), 3);
    expect((await side(one, elsewhere)).data?.modelVersion?.comparedWith).toBeNull();
    const staff = await suite.room.actor(suite.institution, 'STAFF');
    expect((await side(one, its, staff)).data?.modelVersion?.comparedWith ?? null).toBeNull();
  });
});
