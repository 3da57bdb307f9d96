/** A conversation as the API returns it. */
export interface ConversationRow {
  readonly __typename: 'Conversation';
  readonly id: string;
  readonly key: number;
  readonly accountId: number;
  readonly customerKey: number | null;
  readonly customerId: string | null;
  readonly title: string | null;
  readonly archivedAt: Date | null;
  readonly unreadReplies: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
