import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ModelPromotionApproveDocument,
  ModelPromotionRejectDocument,
  ModelPromotionRequestDocument,
  ModelVersionDocument,
} from '../../schema/generated/test/graphql.js';
import type { Actor } from '../../src/platform/access/index.js';
import { startModels, type ModelsUnderTest } from '../support/models.js';
import { tinyTask } from '../support/tiny-task.js';

const good = tinyTask();

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
const codesOf = (payload: { readonly userErrors: readonly { readonly code: string }[] } | undefined) =>
  payload?.userErrors.map(({ code }) => code);

async function request(modelVersionId: string, actor = asker) {
  const input = { modelVersionId, reason: 'Better.', idempotencyKey: aKey() };
  return (await room.ask(ModelPromotionRequestDocument, { input }, actor)).data?.modelPromotionRequest;
}

async function approve(promotionId: string | undefined, actor = other) {
  const input = { promotionId: promotionId ?? '', idempotencyKey: aKey() };
  return (await room.ask(ModelPromotionApproveDocument, { input }, actor)).data?.modelPromotionApprove;
}

describe('two people', () => {
  it('are not an administrator and an account that they made, whichever asks', async () => {
    const second = await room.actor(institution, 'ADMIN', asker);
    const bySecond = await room.actor(institution, 'ADMIN', second);
    const pairs = [
      [asker, second],
      [second, asker],
      [bySecond, asker],
      [bySecond, second],
    ] as const;
    for (const [seed, [one, two]] of pairs.entries()) {
      const asked = await request(await room.candidate(good, institution, seed + 1), one);
      const answer = await approve(asked?.promotion?.id, two);
      expect(codesOf(answer)).toEqual(['PROMOTION_NOT_INDEPENDENT']);
      expect(answer?.userErrors[0]?.message).toContain('moa account create');
      expect(answer?.modelVersion).toBeNull();
      const input = { promotionId: asked?.promotion?.id ?? '', note: null, idempotencyKey: aKey() };
      const rejected = await room.ask(ModelPromotionRejectDocument, { input }, two);
      expect(codesOf(rejected.data?.modelPromotionReject)).toEqual(['PROMOTION_NOT_INDEPENDENT']);
    }
  });

  it('are not two accounts that one administrator made; whom the operator let in decides', async () => {
    const [one, two] = [await room.actor(institution, 'ADMIN', asker), await room.actor(institution, 'ADMIN', asker)];
    const asked = await request(await room.candidate(good, institution), one);
    expect(codesOf(await approve(asked?.promotion?.id, two))).toEqual(['PROMOTION_NOT_INDEPENDENT']);
    expect(await approve(asked?.promotion?.id, other)).toMatchObject({
      userErrors: [],
      modelVersion: { state: 'PROMOTED' },
    });
  });
});

describe('a gate that could not be judged', () => {
  it('is reported as such with what it would take, and lets nothing be put in service', async () => {
    const strict = tinyTask({ subgroupGapMax: 0.02 });
    const unseen = await startModels([strict]);
    try {
      const at = await unseen.institution();
      const actor = await unseen.actor(at);
      const id = await unseen.candidate(strict, at);
      const { data } = await unseen.ask(ModelVersionDocument, { id }, actor);
      const gate = data?.modelVersion?.gates?.find((each) => each.gate === 'EVEN_FOR_ALL');
      expect(gate).toMatchObject({ outcome: 'NOT_JUDGED', passed: false, value: null, of: 'region' });
      expect(gate?.leastRows).toBeGreaterThan(1_000);
      const [attribute] = data?.modelVersion?.evaluation?.subgroups ?? [];
      expect(attribute?.gap).toBeNull();
      expect(attribute?.groups.map(({ leftOut }) => leftOut)).toEqual(new Array(3).fill('INTERVAL_TOO_WIDE'));
      const input = { modelVersionId: id, reason: 'Even.', idempotencyKey: aKey() };
      const asked = await unseen.ask(ModelPromotionRequestDocument, { input }, actor);
      const [error] = asked.data?.modelPromotionRequest.userErrors ?? [];
      expect(error).toMatchObject({ code: 'MODEL_GATES_FAILED' });
      expect(error?.message).toMatch(/not judged: too few; two groups or more need [\d,]+ rows each/);
    } finally {
      await unseen.close();
    }
  });
});
