import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { CursorArgs, decodeId, pageOf, type Connection, type RequestContext } from '../../../platform/graphql/index.js';
import type { Expectation, ExpectationSet } from '../expectations/index.js';
import type { ExpectationSetRow, ExpectationSetService } from './expectation-set.service.js';
import {
  ExpectationsDecideInput,
  ExpectationSetConnection,
  ExpectationsInForceType,
  ExpectationsPayload,
  ExpectationsProposeInput,
  type ExpectationInput,
} from './expectation-set.types.js';

interface Changed {
  readonly expectationSet: ExpectationSetRow | null;
}

@Resolver()
export class ExpectationSetResolver {
  constructor(private readonly service: ExpectationSetService) {}

  @Query(() => ExpectationsInForceType, {
    description: 'What is expected of files of card spending now. For staff and administrators.',
  })
  importExpectations(@Ctx() context: RequestContext): Promise<ExpectationSet> {
    return this.service.inForce(context);
  }

  @Query(() => ExpectationSetConnection, {
    description: 'Sets of expectations that were proposed, newest first. For staff and administrators.',
  })
  async importExpectationSets(
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ExpectationSetRow>> {
    return pageOf('importExpectationSets', args, (request) => this.service.page(context, request));
  }

  @Mutation(() => ExpectationsPayload, {
    description: 'Proposes what to expect of files; another administrator puts it in force. For administrators.',
  })
  async importExpectationsPropose(
    @Arg('input', () => ExpectationsProposeInput, { description: 'The whole set, and why.' })
    { expectations, reason, idempotencyKey }: ExpectationsProposeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const proposed = { expectations: expectations.map(given), reason };
    return { expectationSet: await this.service.propose(context, idempotencyKey, proposed) };
  }

  @Mutation(() => ExpectationsPayload, {
    description:
      'Puts a proposed set in force, in place of the current one. For an administrator other than the one who proposed it.',
  })
  async importExpectationsPutInForce(
    @Arg('input', () => ExpectationsDecideInput, { description: 'Which.' }) input: ExpectationsDecideInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return { expectationSet: await this.service.putInForce(context, input.idempotencyKey, numberOf(input)) };
  }

  @Mutation(() => ExpectationsPayload, { description: 'Takes a proposed set back. For administrators.' })
  async importExpectationsWithdraw(
    @Arg('input', () => ExpectationsDecideInput, { description: 'Which.' }) input: ExpectationsDecideInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return { expectationSet: await this.service.withdraw(context, input.idempotencyKey, numberOf(input)) };
  }
}

const numberOf = ({ expectationSetId }: ExpectationsDecideInput): number =>
  decodeId('ImportExpectationSet', expectationSetId, ['expectationSetId']);

const given = ({ column, least, most, codes, ...rest }: ExpectationInput): Expectation => ({
  name: rest.name,
  kind: rest.kind,
  severity: rest.severity,
  column: column ?? null,
  least: least ?? null,
  most: most ?? null,
  codes: codes ?? null,
});
