import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeShipped } from '../../src/modules/models/index.js';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { codesOf, good, startModelSuite, type ModelSuite } from '../support/model-suite.js';

let suite: ModelSuite;
beforeAll(async () => {
  suite = await startModelSuite();
});
beforeEach(() => suite.reset());
afterAll(() => suite.close());

describe('a rollback', () => {
  it('puts back what was in service, by one, and asks two for what left', async () => {
    const first = await suite.promoted(1);
    const second = await suite.promoted(2);
    const waiting = await suite.request(await suite.room.candidate(good, suite.institution, 3));
    const key = suite.aKey();
    const back = await suite.rollBack(first, suite.asker, key);
    expect(back).toMatchObject({
      promotion: { kind: 'ROLLBACK', state: 'APPROVED', replacesId: second },
      userErrors: [],
      modelVersion: { id: first, state: 'PROMOTED' },
    });
    expect(await suite.rollBack(first, suite.asker, key)).toEqual(back);
    expect([await suite.stateOf(second), await suite.servedVersion()]).toEqual(['ROLLED_BACK', '1']);
    expect(codesOf(await suite.approve(waiting?.promotion?.id))).toEqual(['PROMOTION_NOT_PENDING']);
    const again = await suite.approve((await suite.request(second))?.promotion?.id);
    expect(again?.modelVersion?.state).toBe('PROMOTED');
  });

  it('brings back what a rollback took out at the word of two, who must pass it by its gates', async () => {
    const first = await suite.promoted(1);
    const second = await suite.promoted(2);
    await suite.rollBack(first);
    const asked = await suite.rollBack(second);
    expect(asked).toMatchObject({
      promotion: { kind: 'ROLLBACK', state: 'PENDING', replacesId: first },
      userErrors: [],
      modelVersion: { id: second, state: 'ROLLED_BACK' },
    });
    expect(await suite.servedVersion()).toBe('1');
    expect(codesOf(await suite.rollBack(second))).toEqual(['PROMOTION_PENDING']);
    expect(codesOf(await suite.approve(asked?.promotion?.id, suite.asker))).toEqual(['PROMOTION_NEEDS_ANOTHER']);
    expect((await suite.approve(asked?.promotion?.id))?.modelVersion).toMatchObject({ id: second, state: 'PROMOTED' });
    expect([await suite.stateOf(first), await suite.servedVersion()]).toEqual(['ROLLED_BACK', '2']);
  });

  it('leaves a version as it was where another administrator says no, and lets it be asked again', async () => {
    const first = await suite.promoted(1);
    const second = await suite.promoted(2);
    await suite.rollBack(first);
    const asked = await suite.rollBack(second);
    expect((await suite.reject(asked?.promotion?.id))?.promotion?.state).toBe('REJECTED');
    expect(await suite.stateOf(second)).toBe('ROLLED_BACK');
    expect((await suite.rollBack(second))?.promotion?.state).toBe('PENDING');
  });

  it('reaches versions before the last, and comes back from the one that ships', async () => {
    const [first, second, third] = [await suite.promoted(1), await suite.promoted(2), await suite.promoted(3)];
    expect((await suite.rollBack(first))?.modelVersion).toMatchObject({ id: first, state: 'PROMOTED' });
    expect([await suite.stateOf(third), await suite.stateOf(second)]).toEqual(['ROLLED_BACK', 'RETIRED']);
    await writeShipped('LOAN_RISK', (await suite.room.train(good, 9)).files, suite.room.shippedDir);
    const node = suite.room.anotherNode([good]);
    await node.startWorker?.();
    const [row] = await suite.room.database.rows<{ id: number }>(
      statement(`SELECT id FROM model_version WHERE institution_id IS NULL AND state = 'PROMOTED'`),
    );
    const shipped = encodeId('ModelVersion', row?.id ?? 0);
    expect((await suite.rollBack(shipped))?.userErrors).toEqual([]);
    expect(codesOf(await suite.rollBack(shipped))).toEqual(['MODEL_NOT_RESTORABLE']);
    expect((await suite.rollBack(second))?.modelVersion).toMatchObject({ id: second, state: 'PROMOTED' });
  });

  it('is done once when two administrators ask at once, and approved once when two approve at once', async () => {
    const first = await suite.promoted(1);
    const second = await suite.promoted(2);
    const both = await Promise.all([suite.rollBack(first, suite.asker), suite.rollBack(first, suite.other)]);
    expect(both.flatMap((each) => codesOf(each) ?? [])).toEqual(['MODEL_NOT_RESTORABLE']);
    expect([await suite.stateOf(first), await suite.stateOf(second)]).toEqual(['PROMOTED', 'ROLLED_BACK']);
    const asked = await Promise.all([suite.rollBack(second, suite.asker), suite.rollBack(second, suite.asker)]);
    expect(asked.flatMap((each) => codesOf(each) ?? [])).toEqual(['PROMOTION_PENDING']);
    const id = asked.find((each) => each?.promotion)?.promotion?.id;
    const third = await suite.room.actor(suite.institution);
    const decided = await Promise.all([suite.approve(id, suite.other), suite.approve(id, third)]);
    expect(decided.flatMap((each) => codesOf(each) ?? [])).toEqual(['PROMOTION_NOT_PENDING']);
    expect([await suite.stateOf(first), await suite.stateOf(second)]).toEqual(['ROLLED_BACK', 'PROMOTED']);
  });

  it('puts back nothing that was never in service, and nothing whose file is another', async () => {
    const first = await suite.promoted(1);
    await suite.promoted(2);
    expect(codesOf(await suite.rollBack(await suite.room.candidate(good, suite.institution, 3)))).toEqual([
      'MODEL_NOT_RESTORABLE',
    ]);
    const stranger = await suite.room.actor(await suite.room.institution());
    expect(codesOf(await suite.rollBack(first, stranger))).toEqual(['VERSION_NOT_FOUND']);
    await suite.room.database.rows(
      statement(`UPDATE model_version SET files = jsonb_set(files, '{model.onnx}', files->'card.md')
        WHERE institution_id = $1 AND version = '1'`),
      [suite.institution],
    );
    expect(codesOf(await suite.rollBack(first))).toEqual(['MODEL_FILE_REFUSED']);
    expect(await suite.servedVersion()).toBe('2');
  });
});
