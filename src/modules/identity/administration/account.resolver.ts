import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { decodeId, pageOf, type Connection, type RequestContext } from '../../../platform/graphql/index.js';
import type { AccountAdministrationService } from './account-administration.service.js';
import {
  AccountBlockInput,
  AccountBlockPayload,
  AccountConnection,
  AccountCreateInput,
  AccountCreatePayload,
  AccountsArgs,
  AccountSettingsUpdateInput,
  AccountSettingsUpdatePayload,
  AccountType,
  AccountUnblockInput,
  AccountUnblockPayload,
  type AccountRow,
} from '../accounts/index.js';
import type { AccountService } from './account.service.js';

/** What a mutation of an account resolves to; `userErrors` is added around it. */
interface Changed {
  readonly account: AccountRow;
}

@Resolver()
export class AccountResolver {
  constructor(
    private readonly own: AccountService,
    private readonly administration: AccountAdministrationService,
  ) {}

  @Query(() => AccountType, { nullable: true, description: 'The account that calls; null before login.' })
  viewer(@Ctx() context: RequestContext): Promise<AccountRow | null> {
    return this.own.viewer(context);
  }

  @Query(() => AccountConnection, {
    description: 'The accounts of your institution, oldest first. For administrators.',
  })
  accounts(
    @Args(() => AccountsArgs) args: AccountsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AccountRow>> {
    return pageOf('accounts', args, (request) => this.administration.list(context, request, args.email ?? null));
  }

  @Mutation(() => AccountCreatePayload, {
    description:
      'Creates an account in your institution. You and an account that you created, or two accounts that you created, do ' +
      'not count as two people: the operator creates the second administrator with `moa account create`. For administrators.',
  })
  async accountCreate(
    @Arg('input', () => AccountCreateInput, { description: 'The account to create.' }) input: AccountCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { email, name, password, role } = input;
    const customerId = input.customerId == null ? null : decodeId('Customer', input.customerId, ['customerId']);
    return { account: await this.administration.create(context, { email, name, password, role, customerId }) };
  }

  @Mutation(() => AccountBlockPayload, {
    description: 'Blocks an account of your institution and ends its sessions. For administrators.',
  })
  async accountBlock(
    @Arg('input', () => AccountBlockInput, { description: 'The account to block.' }) input: AccountBlockInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return { account: await this.administration.block(context, decodeId('Account', input.accountId, ['accountId'])) };
  }

  @Mutation(() => AccountUnblockPayload, {
    description: 'Lets a blocked account of your institution log in again. For administrators.',
  })
  async accountUnblock(
    @Arg('input', () => AccountUnblockInput, { description: 'The account to unblock.' }) input: AccountUnblockInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return { account: await this.administration.unblock(context, decodeId('Account', input.accountId, ['accountId'])) };
  }

  @Mutation(() => AccountSettingsUpdatePayload, { description: 'Changes the settings of your own account.' })
  async accountSettingsUpdate(
    @Arg('input', () => AccountSettingsUpdateInput, { description: 'The settings to change.' })
    input: AccountSettingsUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return { account: await this.own.updateSettings(context, { locale: input.locale ?? undefined }) };
  }
}
