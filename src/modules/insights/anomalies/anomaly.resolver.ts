import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  decodeId,
  mapPage,
  pageBelow,
  pageOf,
  selectionOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow, type CustomerService } from '../../customers/index.js';
import type { AnomalyDecisionService, DecisionRequest } from './anomaly-decision.service.js';
import { RULE_CODES } from './rules/anomaly-rule.js';
import type { AnomalyRulesService } from './rules/anomaly-rules.service.js';
import { AnomalyRuleType, toAnomalyRule } from './rules/anomaly-rules.types.js';
import type { AnomalyService } from './anomaly.service.js';
import {
  AnomaliesArgs,
  AnomalyConfirmInput,
  AnomalyConfirmPayload,
  AnomalyConnection,
  AnomalyDismissInput,
  AnomalyDismissPayload,
  AnomalyType,
  toAnomaly,
} from './anomaly.types.js';

/** The name by which cursors know the lists. */
const ANOMALIES = 'anomalies';

type Shown = ReturnType<typeof toAnomaly>;

@Resolver(() => AnomalyType)
export class AnomalyResolver {
  constructor(
    private readonly service: AnomalyService,
    private readonly decisions: AnomalyDecisionService,
    private readonly rules: AnomalyRulesService,
    private readonly customers: Pick<CustomerService, 'listByIds'>,
  ) {}

  @Query(() => AnomalyConnection, {
    description: 'Anomalies of your institution’s customers, those most worth a look first. For staff, and recorded.',
  })
  async anomalies(
    @Args(() => AnomaliesArgs) args: AnomaliesArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Shown>> {
    const { states, rules = null, severities = null, quarter = null } = args.filter ?? {};
    const { order } = args;
    const question = { states: states ?? ['OPEN' as const], rules, severities, quarter, order };
    const page = await pageOf(ANOMALIES, args, (request) => this.service.queue(context, question, request));
    return mapPage(page, (row) => toAnomaly(row, context.locale));
  }

  @Query(() => [AnomalyRuleType], {
    description: 'The rules in force, their parameters, and how often your institution confirmed each. For staff.',
  })
  @Extensions({ listSize: RULE_CODES.length })
  async anomalyRules(@Ctx() context: RequestContext): Promise<AnomalyRuleType[]> {
    const records = await this.rules.list(context);
    return records.map((record) => toAnomalyRule(record, context.locale));
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Whose spending it is; masked for staff.' })
  customer(
    @Root() { customerKey }: Shown,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerRow | null> {
    const fields = selectionOf(info);
    return context.loaders
      .for<number, CustomerRow | null>(info.fieldNodes[0], (keys) => this.customers.listByIds(context, keys, fields))
      .load(customerKey);
  }

  @Mutation(() => AnomalyConfirmPayload, {
    description: 'Confirms an open anomaly. When several decisions arrive at once, only one counts. For staff.',
  })
  async anomalyConfirm(
    @Arg('input', () => AnomalyConfirmInput, { description: 'Which anomaly.' }) input: AnomalyConfirmInput,
    @Ctx() context: RequestContext,
  ): Promise<{ anomaly: Shown }> {
    return this.#decide(input, 'CONFIRMED', context);
  }

  @Mutation(() => AnomalyDismissPayload, {
    description: 'Dismisses an open anomaly. When several decisions arrive at once, only one counts. For staff.',
  })
  async anomalyDismiss(
    @Arg('input', () => AnomalyDismissInput, { description: 'Which anomaly.' }) input: AnomalyDismissInput,
    @Ctx() context: RequestContext,
  ): Promise<{ anomaly: Shown }> {
    return this.#decide(input, 'DISMISSED', context);
  }

  async #decide(
    { anomalyId, note, idempotencyKey }: AnomalyConfirmInput | AnomalyDismissInput,
    state: DecisionRequest['state'],
    context: RequestContext,
  ): Promise<{ anomaly: Shown }> {
    const id = decodeId('Anomaly', anomalyId, ['anomalyId']);
    const request = { anomalyId: id, state, note: note ?? null, idempotencyKey };
    return { anomaly: toAnomaly(await this.decisions.decide(context, request), context.locale) };
  }
}

/** Adds to customers what is unusual about their spending. */
@Resolver(() => CustomerType)
export class CustomerAnomaliesResolver {
  constructor(private readonly service: AnomalyService) {}

  @FieldResolver(() => AnomalyConnection, {
    description: 'Quarters of card spending that were far from the customer’s own habits, newest found first.',
  })
  async anomalies(
    @Root() { key }: CustomerRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Shown>> {
    const below = { field: 'Customer.anomalies', list: ANOMALIES, key, args };
    const page = await pageBelow(context, below, (ids, request) => this.service.pageOfEach(context, ids, request));
    return mapPage(page, (row) => toAnomaly(row, context.locale));
  }
}
