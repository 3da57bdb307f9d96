import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.js';

/** Why a mutation on insights did not do what was asked. */
export enum InsightsErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  CUSTOMER_NOT_FOUND = 'CUSTOMER_NOT_FOUND',
  ANOMALY_NOT_FOUND = 'ANOMALY_NOT_FOUND',
  ANOMALY_NOT_OPEN = 'ANOMALY_NOT_OPEN',
  NOTIFICATION_NOT_FOUND = 'NOTIFICATION_NOT_FOUND',
  PRODUCT_NOT_FOUND = 'PRODUCT_NOT_FOUND',
  PRODUCT_CHANGED = 'PRODUCT_CHANGED',
  PRODUCT_CODE_TAKEN = 'PRODUCT_CODE_TAKEN',
  PRODUCT_LIMIT = 'PRODUCT_LIMIT',
  VERSION_NOT_FOUND = 'VERSION_NOT_FOUND',
  VERSION_NOT_PROPOSED = 'VERSION_NOT_PROPOSED',
  VERSION_NEEDS_ANOTHER = 'VERSION_NEEDS_ANOTHER',
  VERSION_NOT_INDEPENDENT = 'VERSION_NOT_INDEPENDENT',
  VERSION_OUTDATED = 'VERSION_OUTDATED',
  VERSION_TAKEN = 'VERSION_TAKEN',
  PRODUCT_NOT_PROPOSED = 'PRODUCT_NOT_PROPOSED',
  PRODUCT_NEEDS_ANOTHER = 'PRODUCT_NEEDS_ANOTHER',
  PRODUCT_NOT_INDEPENDENT = 'PRODUCT_NOT_INDEPENDENT',
  RECOMMENDATION_NOT_FOUND = 'RECOMMENDATION_NOT_FOUND',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
}
registerEnumType(InsightsErrorCode, {
  name: 'InsightsErrorCode',
  description: 'Why a mutation on insights did not do what was asked.',
  valuesConfig: {
    INVALID_INPUT: { description: 'An input is malformed; `field` says which.' },
    CUSTOMER_NOT_FOUND: { description: 'There is no such customer, or you may not see him.' },
    ANOMALY_NOT_FOUND: { description: 'There is no such anomaly, or it is not one you may see.' },
    ANOMALY_NOT_OPEN: { description: 'Somebody has decided on it already, or what it rested on was taken back.' },
    NOTIFICATION_NOT_FOUND: { description: 'There is no such notification, or it is not yours.' },
    PRODUCT_NOT_FOUND: { description: 'There is no such product, or it is not one of your institution.' },
    PRODUCT_CHANGED: { description: 'Somebody changed the product since it was read: read it again.' },
    PRODUCT_CODE_TAKEN: { description: 'Another product has this code.' },
    PRODUCT_LIMIT: { description: 'The institution offers as many products as it may: end one first.' },
    VERSION_NOT_FOUND: { description: 'There is no such version, or it is not one of your institution.' },
    VERSION_NOT_PROPOSED: { description: 'It ships with Moa, or it was published or rejected already.' },
    VERSION_NEEDS_ANOTHER: { description: 'You proposed it: another administrator publishes it.' },
    VERSION_NOT_INDEPENDENT: { description: 'This account and the one that proposed it may be one person.' },
    VERSION_OUTDATED: { description: 'Another version is in force than the one it was held against: propose it anew.' },
    VERSION_TAKEN: { description: 'Another version has this name.' },
    PRODUCT_NOT_PROPOSED: { description: 'No change of this product waits to be published.' },
    PRODUCT_NEEDS_ANOTHER: { description: 'You proposed the change: another administrator publishes it.' },
    PRODUCT_NOT_INDEPENDENT: { description: 'This account and the one that proposed it may be one person.' },
    RECOMMENDATION_NOT_FOUND: { description: 'There is no such recommendation, or it is not yours.' },
    IDEMPOTENCY_CONFLICT: { description: 'The key was used for another input. Every act needs a key of its own.' },
  },
});

@ObjectType('InsightsError', {
  implements: UserError,
  description: 'Why a mutation on insights did not do what was asked.',
})
export class InsightsError extends UserError {
  @Field(() => InsightsErrorCode, { description: 'The reason, for programs.' })
  code!: InsightsErrorCode;
}
