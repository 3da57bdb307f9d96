import { Field, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../platform/graphql/index.js';

/** Why a mutation on insights did not do what was asked. */
export const InsightsErrorCode = enumType(
  'InsightsErrorCode',
  'Why a mutation on insights did not do what was asked.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    CUSTOMER_NOT_FOUND: 'There is no such customer, or you may not see them.',
    ANOMALY_NOT_FOUND: 'There is no such anomaly, or it is not one you may see.',
    ANOMALY_NOT_OPEN: 'Somebody has already decided on it, or the figures behind it were withdrawn.',
    NOTIFICATION_NOT_FOUND: 'There is no such notification, or it is not yours.',
    PRODUCT_NOT_FOUND: 'There is no such product, or it is not one of your institution.',
    PRODUCT_CHANGED: 'Somebody changed the product since it was read: read it again.',
    PRODUCT_CODE_TAKEN: 'Another product has this code.',
    PRODUCT_LIMIT: 'The institution already offers the maximum number of products: end one first.',
    VERSION_NOT_FOUND: 'There is no such version, or it is not one of your institution.',
    VERSION_NOT_PROPOSED: 'It ships with Moa, or it was published or rejected already.',
    VERSION_NEEDS_ANOTHER: 'You proposed it: another administrator publishes it.',
    VERSION_NOT_INDEPENDENT: 'This account and the one that proposed it may be one person.',
    VERSION_OUTDATED: 'The version it was compared with is no longer in force: propose it again.',
    VERSION_TAKEN: 'Another version has this name.',
    PRODUCT_NOT_PROPOSED: 'No change of this product waits to be published.',
    PRODUCT_NEEDS_ANOTHER: 'You proposed the change: another administrator publishes it.',
    PRODUCT_NOT_INDEPENDENT: 'This account and the one that proposed it may be one person.',
    RECOMMENDATION_NOT_FOUND: 'There is no such recommendation, or it is not yours.',
    IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every act needs a key of its own.',
  },
);

export type InsightsErrorCode = keyof typeof InsightsErrorCode;

@ObjectType('InsightsError', {
  implements: UserError,
  description: 'Why a mutation on insights did not do what was asked.',
})
export class InsightsError extends UserError {
  @Field(() => InsightsErrorCode, { description: 'The reason, for programs.' })
  code!: InsightsErrorCode;
}
