import type { Role } from '../../src/platform/access/index.js';

/** Who may call a field at all; what each then sees of others is nothing. */
export type Access = 'anyone' | 'signed in' | 'staff' | 'administrators';

/** Every field of the three roots. A new one is put here with its readers in mind, or the tests of isolation fail. */
export const ACCESS: Readonly<Record<string, Access>> = {
  'Query.accounts': 'administrators',
  'Query.conversation': 'signed in',
  'Query.conversations': 'signed in',
  'Query.customer': 'signed in',
  'Query.customers': 'staff',
  'Query.document': 'signed in',
  'Query.documents': 'signed in',
  'Query.importBatch': 'signed in',
  'Query.importBatches': 'staff',
  'Query.lendingRules': 'signed in',
  'Query.loan': 'signed in',
  'Query.loanLimitSimulate': 'signed in',
  'Query.loanSchedule': 'signed in',
  'Query.loanStatistics': 'staff',
  'Query.loans': 'signed in',
  'Query.node': 'signed in',
  'Query.rateCutRequest': 'signed in',
  'Query.rateCutRequests': 'signed in',
  'Query.refinanceApplication': 'signed in',
  'Query.refinanceApplications': 'signed in',
  'Query.refinanceCompare': 'signed in',
  'Query.refinanceExplanation': 'signed in',
  'Query.refinanceProduct': 'signed in',
  'Query.refinanceProducts': 'signed in',
  'Query.refinanceRankingPolicy': 'anyone',
  'Query.retentionCandidates': 'staff',
  'Query.viewer': 'anyone',
  'Mutation.accountBlock': 'administrators',
  'Mutation.accountCreate': 'administrators',
  'Mutation.accountSettingsUpdate': 'signed in',
  'Mutation.accountUnblock': 'administrators',
  'Mutation.conversationCreate': 'signed in',
  'Mutation.conversationDelete': 'signed in',
  'Mutation.conversationRename': 'signed in',
  'Mutation.customerCreate': 'staff',
  'Mutation.customerUnmask': 'staff',
  'Mutation.customerUpdate': 'staff',
  'Mutation.documentDelete': 'signed in',
  'Mutation.documentUploadStart': 'signed in',
  'Mutation.loanCreate': 'staff',
  'Mutation.loanRepay': 'signed in',
  'Mutation.login': 'anyone',
  'Mutation.logout': 'anyone',
  'Mutation.messageSend': 'signed in',
  'Mutation.rateCutRequestCancel': 'signed in',
  'Mutation.rateCutRequestCreate': 'signed in',
  'Mutation.rateCutRequestDecide': 'staff',
  'Mutation.rateCutRequestRequireDocuments': 'staff',
  'Mutation.rateCutRequestSupplement': 'signed in',
  'Mutation.refinanceApplicationApprove': 'staff',
  'Mutation.refinanceApplicationCancel': 'staff',
  'Mutation.refinanceApplicationCreate': 'signed in',
  'Mutation.refinanceApplicationReject': 'staff',
  'Mutation.refinanceApplicationRequestDocuments': 'staff',
  'Mutation.refinanceApplicationReview': 'staff',
  'Mutation.refinanceApplicationSubmit': 'signed in',
  'Mutation.refinanceApplicationUpdate': 'signed in',
  'Mutation.refinanceApplicationWithdraw': 'signed in',
  'Mutation.refinanceApply': 'signed in',
  'Mutation.refinanceExecute': 'staff',
  'Mutation.refinanceExplanationAcknowledge': 'signed in',
  'Mutation.refinanceProductCreate': 'staff',
  'Mutation.refinanceProductDeactivate': 'staff',
  'Mutation.refinanceProductUpdate': 'staff',
  'Mutation.refinanceWithdraw': 'signed in',
  'Mutation.replyRegenerate': 'signed in',
  'Mutation.replyStop': 'signed in',
  'Mutation.scenarioEvaluate': 'signed in',
  'Mutation.tokenRefresh': 'anyone',
  'Subscription.chatReply': 'signed in',
};

/** With what a caller is refused at once; null when he may call the field. */
export function refusalOf(field: string, role: Role | null): 'UNAUTHENTICATED' | 'FORBIDDEN' | null {
  const access = ACCESS[field];
  if (access === undefined) throw new Error(`Who may call ${field}?`);
  if (access === 'anyone') return null;
  if (role === null) return 'UNAUTHENTICATED';
  const roles: Record<typeof access, readonly Role[]> = {
    'signed in': ['CUSTOMER', 'STAFF', 'ADMIN'],
    ...{ staff: ['STAFF', 'ADMIN'], administrators: ['ADMIN'] },
  };
  return roles[access].includes(role) ? null : 'FORBIDDEN';
}
