import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  CursorArgs,
  decodeId,
  mapPage,
  pageOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import type { ThresholdService } from './threshold.service.js';
import type { ThresholdVersionType } from './threshold.types.js';
import {
  ThresholdsActivatePayload,
  ThresholdsComputePayload,
  ThresholdsProposePayload,
  ThresholdVersionConnection,
  toThresholdVersion,
} from './threshold.types.js';

import { ThresholdsActivateInput, ThresholdsComputeInput, ThresholdsProposeInput } from './threshold.inputs.js';

const FIELD_NAME = 'thresholdVersions';

@Resolver()
export class ThresholdResolver {
  constructor(private readonly service: ThresholdService) {}

  @Query(() => ThresholdVersionConnection, {
    description: 'Versions of thresholds of your institution, and the defaults, newest first. For administrators.',
  })
  async thresholdVersions(
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ThresholdVersionType>> {
    const page = await pageOf(FIELD_NAME, args, (request) => this.service.page(context, request));
    return mapPage(page, (row) => toThresholdVersion(row, context.locale));
  }

  @Mutation(() => ThresholdsComputePayload, {
    description:
      "Computes thresholds from the institution's own customers and shows whose labels would change. The version is stored and proposed, and takes effect once another administrator activates it. A threshold outside its bounds stays at its default. For administrators.",
  })
  async thresholdsCompute(
    @Arg('input', () => ThresholdsComputeInput, { description: 'How.' }) input: ThresholdsComputeInput,
    @Ctx() context: RequestContext,
  ): Promise<{ thresholdVersion: ThresholdVersionType }> {
    const { idempotencyKey, preview } = input;
    const version = await this.service.compute(context, { idempotencyKey, preview: preview ?? false });
    return { thresholdVersion: toThresholdVersion(version, context.locale) };
  }

  @Mutation(() => ThresholdsProposePayload, {
    description:
      'Proposes an earlier version of thresholds, or the defaults, replacing any earlier proposal, for another administrator to activate. For administrators.',
  })
  async thresholdsPropose(
    @Arg('input', () => ThresholdsProposeInput, { description: 'Which version.' }) input: ThresholdsProposeInput,
    @Ctx() context: RequestContext,
  ): Promise<{ thresholdVersion: ThresholdVersionType }> {
    const id = decodeId('ThresholdVersion', input.thresholdsId, ['thresholdsId']);
    const version = await this.service.propose(context, id, input.idempotencyKey);
    return { thresholdVersion: toThresholdVersion(version, context.locale) };
  }

  @Mutation(() => ThresholdsActivatePayload, {
    description:
      "Puts the version of thresholds that another administrator proposed in force for the institution's customers. For administrators.",
  })
  async thresholdsActivate(
    @Arg('input', () => ThresholdsActivateInput, { description: 'Which version.' }) input: ThresholdsActivateInput,
    @Ctx() context: RequestContext,
  ): Promise<{ thresholdVersion: ThresholdVersionType }> {
    const id = decodeId('ThresholdVersion', input.thresholdsId, ['thresholdsId']);
    const version = await this.service.activate(context, id, input.idempotencyKey);
    return { thresholdVersion: toThresholdVersion(version, context.locale) };
  }
}
