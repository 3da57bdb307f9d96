import type { ExplorerIdsQuery } from '../../../../schema/generated/web/graphql.js';

export type Role = NonNullable<ExplorerIdsQuery['viewer']>['role'];
type Loan = ExplorerIdsQuery['loans']['nodes'][number];

/** Data that fills the examples, for the logged-in account. Null when it has none. */
export interface Known {
  readonly role: Role;
  readonly customerId: string | null;
  /** A loan on which something is owed. */
  readonly loan: Pick<Loan, 'id' | 'balanceWon'> | null;
  readonly applicationId: string | null;
  readonly conversationId: string | null;
  readonly replyId: string | null;
  /** An idempotency key that nobody has used. */
  readonly key: string;
}

/** Loans with instalments first: they have the most to show. */
function chooseLoan(loans: readonly Loan[]): Loan | null {
  const owed = loans.filter(({ status, balanceWon }) => balanceWon > 0 && ['ACTIVE', 'DELINQUENT'].includes(status));
  return owed.find(({ loanType }) => loanType !== 'OVERDRAFT') ?? owed[0] ?? null;
}

/** Reads the data from the answer to `ExplorerIds`; null when nobody is logged in. */
export function knownFrom(ids: ExplorerIdsQuery, key: string): Known | null {
  const { viewer } = ids;
  if (!viewer) return null;
  const loan = chooseLoan(ids.loans.nodes);
  const conversation = ids.conversations.nodes[0];
  const replies = conversation?.messages.nodes.flatMap((message) => message.replies) ?? [];
  return {
    role: viewer.role,
    customerId: viewer.customer?.id ?? loan?.customer?.id ?? ids.customers?.nodes[0]?.id ?? null,
    loan: loan && { id: loan.id, balanceWon: loan.balanceWon },
    applicationId: ids.refinanceApplications.nodes[0]?.id ?? null,
    conversationId: conversation?.id ?? null,
    replyId: replies.at(-1)?.id ?? null,
    key,
  };
}

interface Answer {
  readonly conversationCreate?: { readonly conversation?: { readonly id?: unknown } | null };
  readonly messageSend?: { readonly reply?: { readonly id?: unknown } | null };
}

/** Ids that an answer adds: a conversation just opened, a reply being written. */
export function learn(known: Known, data: unknown): Known {
  const { conversationCreate, messageSend } = (data ?? {}) as Answer;
  const conversationId = conversationCreate?.conversation?.id;
  const replyId = messageSend?.reply?.id;
  if (typeof conversationId === 'string') return { ...known, conversationId };
  return typeof replyId === 'string' ? { ...known, replyId } : known;
}
