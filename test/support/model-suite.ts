import { expect } from '@jest/globals';
import {
  ModelPromotionApproveDocument,
  ModelPromotionRejectDocument,
  ModelPromotionRequestDocument,
  ModelRollbackDocument,
  ModelVersionDocument,
} from '../../schema/generated/test/graphql.js';
import type { Actor } from '../../src/platform/access/index.js';
import { startModels } from './models.js';
import { tinyTask } from './tiny-task.js';

export const good = tinyTask();

export const blind = tinyTask({ learnable: false });

export const codesOf = (payload: { readonly userErrors: readonly { readonly code: string }[] } | undefined) =>
  payload?.userErrors.map(({ code }) => code);

/** A registry of models with two administrators who ask and decide. */
export async function startModelSuite() {
  let institution: number;
  let asker: Actor;
  let other: Actor;
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
  async function stateOf(id: string): Promise<string | undefined> {
    const { data } = await room.ask(ModelVersionDocument, { id }, asker);
    return data?.modelVersion?.state;
  }
  async function servedVersion(): Promise<string> {
    const { model } = await room.models.serving.serving('LOAN_RISK', institution);
    return model.version;
  }
  const room = await startModels([good]);

  return {
    get asker() {
      return asker;
    },
    room,
    request,
    get institution() {
      return institution;
    },
    servedVersion,
    stateOf,
    promoted,
    approve,
    get other() {
      return other;
    },
    aKey,
    reject,
    rollBack,
    reset: async () => {
      institution = await room.institution();
      asker = await room.actor(institution);
      other = await room.actor(institution);
    },
    close: () => room.close(),
  };
}

export type ModelSuite = Awaited<ReturnType<typeof startModelSuite>>;
