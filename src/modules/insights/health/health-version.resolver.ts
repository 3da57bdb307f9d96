import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../platform/graphql/index.js';
import { MOST_LISTED, type VersionPublishing } from '../versions/index.js';
import type { HealthScale } from './health-scale.js';
import {
  HealthScoreVersionProposeInput,
  HealthScoreVersionProposePayload,
  HealthScoreVersionPublishInput,
  HealthScoreVersionPublishPayload,
  HealthScoreVersionRejectInput,
  HealthScoreVersionRejectPayload,
  HealthScoreVersionType,
  saidScale,
  toHealthScoreVersion,
} from './health-version.types.js';
import type { SaidScale } from './scale-bounds.js';

@Resolver(() => HealthScoreVersionType)
export class HealthVersionResolver {
  constructor(private readonly versions: VersionPublishing<HealthScale, SaidScale>) {}

  @Query(() => [HealthScoreVersionType], {
    description: 'The latest 50 versions of the health score: your institution’s and those that ship. For staff.',
  })
  @Extensions({ listSize: MOST_LISTED })
  async healthScoreVersions(@Ctx() context: RequestContext): Promise<HealthScoreVersionType[]> {
    return (await this.versions.list(context)).map(toHealthScoreVersion);
  }

  @Mutation(() => HealthScoreVersionProposePayload, {
    description: 'Proposes weights and points for your institution, and reports how scores would change. For staff.',
  })
  async healthScoreVersionPropose(
    @Arg('input', () => HealthScoreVersionProposeInput, { description: 'Weights and points.' })
    input: HealthScoreVersionProposeInput,
    @Ctx() context: RequestContext,
  ): Promise<{ version: HealthScoreVersionType }> {
    const proposal = { version: input.version, said: saidScale(input) };
    return { version: toHealthScoreVersion(await this.versions.propose(context, input.idempotencyKey, proposal)) };
  }

  @Mutation(() => HealthScoreVersionPublishPayload, {
    description:
      'Puts a proposed version in force; its proposer may not. Of concurrent requests one succeeds. For administrators.',
  })
  async healthScoreVersionPublish(
    @Arg('input', () => HealthScoreVersionPublishInput, { description: 'Which.' })
    input: HealthScoreVersionPublishInput,
    @Ctx() context: RequestContext,
  ): Promise<{ version: HealthScoreVersionType }> {
    const id = decodeId('HealthScoreVersion', input.id, ['id']);
    return { version: toHealthScoreVersion(await this.versions.publish(context, input.idempotencyKey, id)) };
  }

  @Mutation(() => HealthScoreVersionRejectPayload, {
    description: 'Rejects a proposed version for good. For staff.',
  })
  async healthScoreVersionReject(
    @Arg('input', () => HealthScoreVersionRejectInput, { description: 'Which.' }) input: HealthScoreVersionRejectInput,
    @Ctx() context: RequestContext,
  ): Promise<{ version: HealthScoreVersionType }> {
    const id = decodeId('HealthScoreVersion', input.id, ['id']);
    return { version: toHealthScoreVersion(await this.versions.reject(context, input.idempotencyKey, id)) };
  }
}
