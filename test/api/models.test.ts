import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ModelComparisonDocument,
  ModelDocumentDocument,
  ModelPromotionApproveDocument,
  ModelPromotionRejectDocument,
  ModelPromotionRequestDocument,
  ModelRollbackDocument,
  ModelsDocument,
  ModelVersionDocument,
} from '../../schema/generated/test/graphql.js';
import { writeShipped } from '../../src/modules/models/index.js';
import type { Actor } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startModels, type ModelsUnderTest } from '../support/models.js';
import { tinyTask } from '../support/tiny-task.js';

const good = tinyTask();
const blind = tinyTask({ telling: false });

let room: ModelsUnderTest;
let institution: number;
let asker: Actor;
let other: Actor;
beforeAll(async () => {
  room = await startModels([good]);
});
beforeEach(async () => {
  institution = await room.institution();
  asker = await room.actor(institution);
  other = await room.actor(institution);
});
afterAll(() => room.close());

let keys = 0;
const aKey = (): string => `key-${(keys += 1)}`;

async function request(modelVersionId: string, actor = asker, idempotencyKey = aKey(), reason = 'Better.') {
  const input = { modelVersionId, reason, idempotencyKey };
  const { data, errors } = await room.ask(ModelPromotionRequestDocument, { input }, actor);
  expect(errors).toBeUndefined();
  return data?.modelPromotionRequest;
}

async function approve(promotionId: string | undefined, actor = other, idempotencyKey = aKey()) {
  const input = { promotionId: promotionId ?? '', idempotencyKey };
  const { data, errors } = await room.ask(ModelPromotionApproveDocument, { input }, actor);
  expect(errors).toBeUndefined();
  return data?.modelPromotionApprove;
}

async function reject(promotionId: string | undefined, actor = other) {
  const input = { promotionId: promotionId ?? '', note: 'Not yet.', idempotencyKey: aKey() };
  const { data } = await room.ask(ModelPromotionRejectDocument, { input }, actor);
  return data?.modelPromotionReject;
}

async function rollBack(modelVersionId: string, actor = asker, idempotencyKey = aKey()) {
  const input = { modelVersionId, reason: 'It does harm.', idempotencyKey };
  const { data } = await room.ask(ModelRollbackDocument, { input }, actor);
  return data?.modelRollback;
}

/** A candidate that was put in service by two. */
async function promoted(seed: number): Promise<string> {
  const id = await room.candidate(good, institution, seed);
  const approved = await approve((await request(id))?.promotion?.id);
  expect(approved?.userErrors).toEqual([]);
  return id;
}

const codesOf = (payload: { readonly userErrors: readonly { readonly code: string }[] } | undefined) =>
  payload?.userErrors.map(({ code }) => code);

async function stateOf(id: string): Promise<string | undefined> {
  const { data } = await room.ask(ModelVersionDocument, { id }, asker);
  return data?.modelVersion?.state;
}

async function servedVersion(): Promise<string> {
  const { model } = await room.models.serving.serving('LOAN_RISK', institution);
  return model.version;
}

describe('a version', () => {
  it('says what it is, how good it is, and whether it could be put in service', async () => {
    const id = await room.candidate(good, institution);
    const { data, errors } = await room.ask(ModelVersionDocument, { id }, asker);
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
    const modelVersionId = await room.candidate(good, institution);
    const read = async (kind: 'REPORT' | 'CARD' | 'CONTRACT') => {
      const { data } = await room.ask(ModelDocumentDocument, { modelVersionId, kind }, asker);
      return data?.modelDocument;
    };
    expect((await read('CARD'))?.text).toContain('utilisation');
    expect(await read('REPORT')).toMatchObject({ mediaType: 'text/html', name: 'report.html' });
    expect(JSON.parse((await read('CONTRACT'))?.text ?? '')).toMatchObject({ hash: good.contract.hash });
  });

  it('is counted for its institution, and shown to its administrators alone', async () => {
    const first = await room.candidate(good, institution, 1);
    const second = await room.candidate(good, institution, 2);
    const { data } = await room.ask(ModelsDocument, { filter: { task: 'LOAN_RISK' } }, asker);
    expect(data?.models.nodes.map(({ id, version }) => [id, version])).toEqual([
      [second, '2'],
      [first, '1'],
    ]);
    const stranger = await room.actor(await room.institution());
    expect((await room.ask(ModelsDocument, {}, stranger)).data?.models.nodes).toEqual([]);
    expect((await room.ask(ModelVersionDocument, { id: first }, stranger)).data?.modelVersion).toBeNull();
    expect(codesOf(await request(first, stranger))).toEqual(['VERSION_NOT_FOUND']);
    const staff = await room.actor(institution, 'STAFF');
    const refused = await room.ask(ModelsDocument, {}, staff);
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('is read page by page, and by what waits', async () => {
    const ids = [];
    for (const seed of [1, 2, 3]) ids.push(await room.candidate(good, institution, seed));
    await request(ids[1] ?? '');
    const page = await room.ask(ModelsDocument, { first: 2 }, asker);
    expect(page.data?.models.nodes.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const after = page.data?.models.pageInfo.endCursor ?? null;
    const rest = await room.ask(ModelsDocument, { first: 2, after }, asker);
    expect(rest.data?.models).toMatchObject({ nodes: [{ id: ids[0] }], pageInfo: { hasNextPage: false } });
    const waiting = await room.ask(ModelsDocument, { filter: { isAwaitingDecision: true } }, asker);
    expect(waiting.data?.models.nodes.map(({ id }) => id)).toEqual([ids[1]]);
  });
});

describe('a promotion', () => {
  it('takes two administrators, and keeps the gates with their figures', async () => {
    const id = await room.candidate(good, institution);
    const asked = await request(id);
    expect(asked).toMatchObject({
      promotion: { state: 'PENDING', kind: 'PROMOTION', decidedById: null },
      userErrors: [],
    });
    expect(asked?.promotion?.gates).toHaveLength(6);
    expect(codesOf(await approve(asked?.promotion?.id, asker))).toEqual(['PROMOTION_NEEDS_ANOTHER']);
    expect(codesOf(await reject(asked?.promotion?.id, asker))).toEqual(['PROMOTION_NEEDS_ANOTHER']);
    expect(await stateOf(id)).toBe('CANDIDATE');
    const approved = await approve(asked?.promotion?.id);
    expect(approved).toMatchObject({ promotion: { state: 'APPROVED' }, modelVersion: { state: 'PROMOTED' } });
    expect(approved?.promotion?.decidedById).not.toBe(approved?.promotion?.askedById);
    expect(await servedVersion()).toBe('1');
  });

  it('is refused for a version that is no better than the plain way', async () => {
    const weak = await request(await room.candidate(blind, institution));
    expect(codesOf(weak)).toEqual(['MODEL_GATES_FAILED']);
    expect(weak?.userErrors[0]?.message).toContain('Better than the plain way');
    expect(weak?.promotion).toBeNull();
    const [row] = await room.database.rows<{ count: number }>(
      statement('SELECT count(*)::integer AS count FROM model_promotion WHERE institution_id = $1'),
      [institution],
    );
    expect(row?.count).toBe(0);
  });

  it('can be rejected by another, for good', async () => {
    const id = await room.candidate(good, institution);
    const asked = await request(id);
    expect(await reject(asked?.promotion?.id)).toMatchObject({ modelVersion: { state: 'REJECTED' } });
    expect(codesOf(await approve(asked?.promotion?.id))).toEqual(['PROMOTION_NOT_PENDING']);
    expect(codesOf(await request(id))).toEqual(['MODEL_NOT_CANDIDATE']);
  });

  it('is asked and decided once by a key', async () => {
    const id = await room.candidate(good, institution);
    const key = aKey();
    const [one, two] = await Promise.all([request(id, asker, key), request(id, asker, key)]);
    expect(two?.promotion?.id).toBe(one?.promotion?.id);
    expect(codesOf(await request(id, asker, key, 'Otherwise.'))).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(codesOf(await request(id))).toEqual(['PROMOTION_PENDING']);
    const decision = aKey();
    const first = await approve(one?.promotion?.id, other, decision);
    expect(await approve(one?.promotion?.id, other, decision)).toEqual(first);
  });

  it('is decided by one of several who decide at once', async () => {
    const asked = await request(await room.candidate(good, institution));
    const deciders = [other, await room.actor(institution), await room.actor(institution)];
    const answers = await Promise.all(deciders.map((actor) => approve(asked?.promotion?.id, actor)));
    expect(answers.filter((answer) => answer?.promotion)).toHaveLength(1);
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['PROMOTION_NOT_PENDING', 'PROMOTION_NOT_PENDING']);
  });

  it('wins over another of the same task that is approved at the same time', async () => {
    const ids = [await room.candidate(good, institution, 1), await room.candidate(good, institution, 2)];
    const asked = await Promise.all(ids.map((id) => request(id)));
    const answers = await Promise.all(asked.map((each) => approve(each?.promotion?.id)));
    expect(answers.filter((answer) => answer?.promotion)).toHaveLength(1);
    expect((await Promise.all(ids.map(stateOf))).sort()).toEqual(['CANDIDATE', 'PROMOTED']);
  });

  it('retires what was in service, and is in the audit trail', async () => {
    const first = await promoted(1);
    const second = await promoted(2);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['RETIRED', 'PROMOTED']);
    expect(await servedVersion()).toBe('2');
    const trail = await room.database.rows<{ action: string }>(
      statement(`SELECT action FROM audit_entry WHERE subject_type = 'ModelVersion' AND
        (institution_id = $1 OR (detail->>'institutionId')::bigint = $1) ORDER BY id`),
      [institution],
    );
    const step = ['MODEL_TRAINED', 'MODEL_PROMOTION_ASKED', 'MODEL_PROMOTED'];
    expect(trail.map(({ action }) => action)).toEqual([...step, ...step]);
  });
});

describe('two versions side by side', () => {
  it('show their figures with differences, for administrators who may see both', async () => {
    const [one, its] = [await room.candidate(good, institution, 1), await room.candidate(good, institution, 2)];
    const side = async (id: string, second: string, actor = asker) =>
      room.ask(ModelComparisonDocument, { id, other: second }, actor);
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
    const elsewhere = await room.candidate(good, await room.institution(), 3);
    expect((await side(one, elsewhere)).data?.modelVersion?.comparedWith).toBeNull();
    const staff = await room.actor(institution, 'STAFF');
    expect((await side(one, its, staff)).data?.modelVersion?.comparedWith ?? null).toBeNull();
  });
});

describe('a rollback', () => {
  it('puts back what was in service, by one, and asks two for what left', async () => {
    const first = await promoted(1);
    const second = await promoted(2);
    const waiting = await request(await room.candidate(good, institution, 3));
    const key = aKey();
    const back = await rollBack(first, asker, key);
    expect(back).toMatchObject({
      promotion: { kind: 'ROLLBACK', state: 'APPROVED', replacesId: second },
      userErrors: [],
      modelVersion: { id: first, state: 'PROMOTED' },
    });
    expect(await rollBack(first, asker, key)).toEqual(back);
    expect([await stateOf(second), await servedVersion()]).toEqual(['ROLLED_BACK', '1']);
    expect(codesOf(await approve(waiting?.promotion?.id))).toEqual(['PROMOTION_NOT_PENDING']);
    const again = await approve((await request(second))?.promotion?.id);
    expect(again?.modelVersion?.state).toBe('PROMOTED');
  });

  it('brings back what a rollback took out at the word of two, who must pass it by its gates', async () => {
    const first = await promoted(1);
    const second = await promoted(2);
    await rollBack(first);
    const asked = await rollBack(second);
    expect(asked).toMatchObject({
      promotion: { kind: 'ROLLBACK', state: 'PENDING', replacesId: first },
      userErrors: [],
      modelVersion: { id: second, state: 'ROLLED_BACK' },
    });
    expect(await servedVersion()).toBe('1');
    expect(codesOf(await rollBack(second))).toEqual(['PROMOTION_PENDING']);
    expect(codesOf(await approve(asked?.promotion?.id, asker))).toEqual(['PROMOTION_NEEDS_ANOTHER']);
    expect((await approve(asked?.promotion?.id))?.modelVersion).toMatchObject({ id: second, state: 'PROMOTED' });
    expect([await stateOf(first), await servedVersion()]).toEqual(['ROLLED_BACK', '2']);
  });

  it('leaves a version as it was where another administrator says no, and lets it be asked again', async () => {
    const first = await promoted(1);
    const second = await promoted(2);
    await rollBack(first);
    const asked = await rollBack(second);
    expect((await reject(asked?.promotion?.id))?.promotion?.state).toBe('REJECTED');
    expect(await stateOf(second)).toBe('ROLLED_BACK');
    expect((await rollBack(second))?.promotion?.state).toBe('PENDING');
  });

  it('reaches versions before the last, and comes back from the one that ships', async () => {
    const [first, second, third] = [await promoted(1), await promoted(2), await promoted(3)];
    expect((await rollBack(first))?.modelVersion).toMatchObject({ id: first, state: 'PROMOTED' });
    expect([await stateOf(third), await stateOf(second)]).toEqual(['ROLLED_BACK', 'RETIRED']);
    await writeShipped('LOAN_RISK', (await room.train(good, 9)).files, room.shippedDir);
    const node = room.anotherNode([good]);
    await node.startWorker?.();
    const [row] = await room.database.rows<{ id: number }>(
      statement(`SELECT id FROM model_version WHERE institution_id IS NULL AND state = 'PROMOTED'`),
    );
    const shipped = encodeId('ModelVersion', row?.id ?? 0);
    expect((await rollBack(shipped))?.userErrors).toEqual([]);
    expect(codesOf(await rollBack(shipped))).toEqual(['MODEL_NOT_RESTORABLE']);
    expect((await rollBack(second))?.modelVersion).toMatchObject({ id: second, state: 'PROMOTED' });
  });

  it('is done once when two administrators ask at once, and approved once when two approve at once', async () => {
    const first = await promoted(1);
    const second = await promoted(2);
    const both = await Promise.all([rollBack(first, asker), rollBack(first, other)]);
    expect(both.flatMap((each) => codesOf(each) ?? [])).toEqual(['MODEL_NOT_RESTORABLE']);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['PROMOTED', 'ROLLED_BACK']);
    const asked = await Promise.all([rollBack(second, asker), rollBack(second, asker)]);
    expect(asked.flatMap((each) => codesOf(each) ?? [])).toEqual(['PROMOTION_PENDING']);
    const id = asked.find((each) => each?.promotion)?.promotion?.id;
    const third = await room.actor(institution);
    const decided = await Promise.all([approve(id, other), approve(id, third)]);
    expect(decided.flatMap((each) => codesOf(each) ?? [])).toEqual(['PROMOTION_NOT_PENDING']);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['ROLLED_BACK', 'PROMOTED']);
  });

  it('puts back nothing that was never in service, and nothing whose file is another', async () => {
    const first = await promoted(1);
    await promoted(2);
    expect(codesOf(await rollBack(await room.candidate(good, institution, 3)))).toEqual(['MODEL_NOT_RESTORABLE']);
    const stranger = await room.actor(await room.institution());
    expect(codesOf(await rollBack(first, stranger))).toEqual(['VERSION_NOT_FOUND']);
    await room.database.rows(
      statement(`UPDATE model_version SET files = jsonb_set(files, '{model.onnx}', files->'card.md')
        WHERE institution_id = $1 AND version = '1'`),
      [institution],
    );
    expect(codesOf(await rollBack(first))).toEqual(['MODEL_FILE_REFUSED']);
    expect(await servedVersion()).toBe('2');
  });
});
