import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../../platform/graphql/index.js';
import { readOf } from '../applications/application-changes.types.js';
import type { ApplicationRow } from '../refinance.columns.js';
import type { TermsService } from './terms.service.js';
import {
  RefinanceTermsAcceptInput,
  RefinanceTermsAcceptPayload,
  RefinanceTermsDeclineInput,
  RefinanceTermsDeclinePayload,
} from './terms.types.js';

interface Changed {
  readonly application: ApplicationRow;
}

/** How applicants answer terms that they did not ask for. */
@Resolver()
export class TermsResolver {
  constructor(private readonly terms: TermsService) {}

  @Mutation(() => RefinanceTermsAcceptPayload, {
    description: 'Accepts the terms offered, which approves the application. For the applicant alone.',
  })
  async refinanceTermsAccept(
    @Arg('input', () => RefinanceTermsAcceptInput, { description: 'Which application.' })
    input: RefinanceTermsAcceptInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return { application: await this.terms.accept(context, input.idempotencyKey, readOf(input)) };
  }

  @Mutation(() => RefinanceTermsDeclinePayload, {
    description: 'Declines the terms offered, which ends the application. For the applicant alone.',
  })
  async refinanceTermsDecline(
    @Arg('input', () => RefinanceTermsDeclineInput, { description: 'Which application.' })
    input: RefinanceTermsDeclineInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, note = null } = input;
    return { application: await this.terms.decline(context, idempotencyKey, { ...readOf(input), note }) };
  }
}
