import type { EnclosedView } from './enclosure.js';

/** A message as the API returns it. */
export interface MessageRow extends EnclosedView {
  readonly __typename: 'Message';
  readonly id: string;
  readonly key: number;
  readonly conversationKey: number;
  readonly accountId: number;
  readonly parentReplyKey: number | null;
  readonly afterReplyId: string | null;
  readonly text: string;
  readonly createdAt: Date;
}
