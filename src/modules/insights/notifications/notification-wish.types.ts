import { Field, InputType, ObjectType } from 'type-graphql';
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

@ObjectType('NotificationWishSetPayload', { description: 'What `notificationWishSet` answers.' })
export class NotificationWishSetPayload {
  @Field(() => NotificationWishType, { nullable: true, description: 'The wish as it is now; null when refused.' })
  wish!: NotificationWishType | null;

  @Field(() => [InsightsError], { description: 'Why nothing was set; empty when it was.' })
  userErrors!: InsightsError[];
}
