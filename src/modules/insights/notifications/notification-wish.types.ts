import { Field, InputType, ObjectType } from 'type-graphql';
import { payloadType } from '../../../platform/graphql/index.js';
import { InsightsError } from '../insights.errors.js';
import type { NotificationKind } from './notification-kind.js';
import { NotificationKindEnum } from './notification.types.js';

@ObjectType('NotificationWish', { description: 'Whether you want to be told of a kind of thing.' })
export class NotificationWishType {
  @Field(() => NotificationKindEnum, { description: 'The kind.' })
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'Whether you want to be told; so until you say otherwise.' })
  wanted!: boolean;
}

@InputType('NotificationWishSetInput', { description: 'What you want, or do not want, to be told of.' })
export class NotificationWishSetInput {
  @Field(() => NotificationKindEnum, { description: 'A kind that `notificationWishes` lists; OVERDUE is always told.' })
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'Whether you want to be told.' })
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
