import { Field, InputType, ObjectType } from 'type-graphql';
import { payloadType } from '../../../platform/graphql/index.js';
import { InsightsError } from '../insights.errors.js';
import type { NotificationKind } from './notification-kind.js';
import { NotificationKindEnum } from './notification.types.js';

@ObjectType('NotificationWish', { description: 'Whether you want notifications of a kind.' })
export class NotificationWishType {
  @Field(() => NotificationKindEnum, { description: 'The kind.' })
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'Whether you want it; true until you say otherwise.' })
  wanted!: boolean;
}

@InputType('NotificationWishSetInput', { description: 'Whether you want notifications of a kind.' })
export class NotificationWishSetInput {
  @Field(() => NotificationKindEnum, { description: 'A kind that `notificationWishes` lists; OVERDUE is always sent.' })
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'Whether you want it.' })
  wanted!: boolean;
}

export const NotificationWishSetPayload = payloadType(
  'NotificationWishSetPayload',
  'What `notificationWishSet` answers.',
  {
    wish: [NotificationWishType, 'The wish as it is now; null when refused.'],
    userErrors: [InsightsError, 'Why nothing was set; empty when it was.'],
  },
);
