import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  decodeId,
  mapPage,
  pageBelow,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import type { Evaluation, ScenarioService } from './scenario.service.js';
import {
  ScenarioEvaluateInput,
  ScenarioEvaluatePayload,
  ScenarioEvaluationConnection,
  ScenarioEvaluationType,
  toEvaluationType,
} from './scenario.types.js';

const HISTORY = 'scenarioHistory';

@Resolver(() => CustomerType)
export class ScenarioResolver {
  constructor(private readonly service: ScenarioService) {}

  @FieldResolver(() => ScenarioEvaluationType, {
    nullable: true,
    description:
      'What the rules in force say of the customer now, computed and not recorded. Null when it cannot be computed now.',
  })
  async scenario(@Root() { key }: CustomerRow, @Ctx() context: RequestContext): Promise<ScenarioEvaluationType | null> {
    const evaluation = await context.loaders
      .for<number, Evaluation | null>('Customer.scenario', (ids) => this.service.evaluate(context, ids))
      .load(key);
    return evaluation && toEvaluationType(evaluation, context.locale);
  }

  @FieldResolver(() => ScenarioEvaluationConnection, {
    description: 'What was recorded of the customer by `scenarioEvaluate`, newest first.',
  })
  async scenarioHistory(
    @Root() { key }: CustomerRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ScenarioEvaluationType>> {
    const below = { field: 'Customer.scenarioHistory', list: HISTORY, key, args };
    const page = await pageBelow(context, below, (ids, request) => this.service.listHistory(context, ids, request));
    return mapPage(page, (row) => toEvaluationType(row, context.locale));
  }

  @Mutation(() => ScenarioEvaluatePayload, {
    description: "Evaluates a customer's situation by the rules in force and records what they say.",
  })
  async scenarioEvaluate(
    @Arg('input', () => ScenarioEvaluateInput, { description: 'Whose situation.' }) input: ScenarioEvaluateInput,
    @Ctx() context: RequestContext,
  ): Promise<{ evaluation: ScenarioEvaluationType }> {
    const customerId = decodeId('Customer', input.customerId, ['customerId']);
    const evaluation = await this.service.record(context, customerId, input.idempotencyKey ?? null);
    return { evaluation: toEvaluationType(evaluation, context.locale) };
  }
}
