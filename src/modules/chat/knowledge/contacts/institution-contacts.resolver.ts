import { ArrayMaxSize, Length } from 'class-validator';
import { Arg, Ctx, Extensions, Field, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { IdempotencyKeyField, payloadType, type RequestContext } from '../../../../platform/graphql/index.js';
import { MOST_CONTACTS, type InstitutionContactsService } from './institution-contacts.service.js';
import { KnowledgeError } from '../knowledge.errors.js';

@InputType('InstitutionContactsSetInput', { description: 'The contacts of your institution, all of them.' })
class InstitutionContactsSetInput {
  @Field(() => [String], {
    description: 'Telephone numbers, e-mail addresses and links, at most 50 of 200 letters. Any left out are removed.',
  })
  @ArrayMaxSize(MOST_CONTACTS)
  @Length(3, 200, { each: true })
  contacts!: string[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

const InstitutionContactsSetPayload = payloadType('InstitutionContactsSetPayload', 'Result of setting the contacts.', {
  contacts: [[String], 'The contacts as they are now; null when refused.', MOST_CONTACTS],
  userErrors: [KnowledgeError, 'Why nothing was done; empty when something was.'],
});

@Resolver()
export class InstitutionContactsResolver {
  constructor(private readonly service: InstitutionContactsService) {}

  @Query(() => [String], {
    description:
      'Telephone numbers, e-mail addresses and links of your institution; answers may name no others. For staff.',
  })
  @Extensions({ listSize: MOST_CONTACTS })
  institutionContacts(@Ctx() context: RequestContext): Promise<string[]> {
    return this.service.list(context);
  }

  @Mutation(() => InstitutionContactsSetPayload, {
    description:
      'Sets your institution’s own contacts. Publishing an answer that names one still takes two people. For administrators.',
  })
  async institutionContactsSet(
    @Arg('input', () => InstitutionContactsSetInput, { description: 'The contacts.' })
    { idempotencyKey, contacts }: InstitutionContactsSetInput,
    @Ctx() context: RequestContext,
  ): Promise<{ readonly contacts: string[] }> {
    return { contacts: await this.service.set(context, idempotencyKey, contacts) };
  }
}
