import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../../platform/graphql/index.js';
import { readOf } from '../applications/application-changes.types.js';
import type { ExceptionService } from './exception.service.js';
import {
  RefinanceExceptionConfirmInput,
  RefinanceExceptionConfirmPayload,
  RefinanceExceptionDeclineInput,
  RefinanceExceptionDeclinePayload,
} from './exception.types.js';
import type { ApplicationRow } from '../refinance.columns.js';

interface Changed {
  readonly application: ApplicationRow;
}

/** How grants against a criterion are decided. */
@Resolver()
export class ExceptionResolver {
  constructor(private readonly exceptions: ExceptionService) {}

  @Mutation(() => RefinanceExceptionConfirmPayload, {
    description:
      'Grants an application that waits for an exception. For administrators who neither filed, reviewed nor approved it.',
  })
  async refinanceExceptionConfirm(
    @Arg('input', () => RefinanceExceptionConfirmInput, { description: 'Which application.' })
    input: RefinanceExceptionConfirmInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, note = null } = input;
    return { application: await this.exceptions.confirm(context, idempotencyKey, { ...readOf(input), note }) };
  }

  @Mutation(() => RefinanceExceptionDeclinePayload, {
    description: 'Sends an application that waits for an exception back into review. For those who could confirm it.',
  })
  async refinanceExceptionDecline(
    @Arg('input', () => RefinanceExceptionDeclineInput, { description: 'Which application, and why not.' })
    input: RefinanceExceptionDeclineInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, note } = input;
    return { application: await this.exceptions.decline(context, idempotencyKey, { ...readOf(input), note }) };
  }
}
