/**
 * GraphQL without a domain: scalars, ids, connections, look-ahead, loaders, and one executor behind HTTP and WebSocket,
 * with the same limits, masking and validation on both.
 */
export { createApollo, type ApolloContext } from './apollo.js';
export { connectionType, CursorArgs, PageArgs, PageInfo } from './paging/connection.js';
export {
  countedPageOf,
  firstPageOf,
  firstRows,
  mapPage,
  pageBelow,
  pageIn,
  pageOf,
  pageOrNull,
  pageWith,
} from './paging/list-page.js';
export { DEFAULT_PAGE_SIZE, encodeCursor, type Connection, type Edge, type PageRequest } from './paging/paging.js';
export { stated } from './constraint-messages.js';
export { requestContext, type RequestContext, type Resolvers } from './context.js';
export { Documents, type DocumentOptions } from './documents.js';
export { describeEnum, enumOf, enumType, type ValueText } from './enum-type.js';
export { presentThrown, tokenRefused } from './errors.js';
export { budgetOf, type Budget, type BudgetState } from './budget.js';
export { Executor, type OperationRecord } from './executor.js';
export { decodeId, encodeId, parseId } from './ids.js';
export { CODE_PATTERN, CodeField, IdempotencyKeyField, ReadVersionField } from './input-fields.js';
export { asksForCost, COST_HEADER } from './cost-report.js';
export { cacheControlOf } from './cache-control.js';
export { isPlain, KnownRequests } from './known-requests.js';
export { groupByKey, Loaders } from './loaders.js';
export { Node, type NodeLoader } from './node.js';
export { NodeResolver } from './node-resolver.js';
export { CalendarDate, DateTime, Decimal, Quarter, Won } from './scalars/index.js';
export { payloadType, type PayloadFields } from './payload-type.js';
export { refuseBoth } from './renamed-argument.js';
export {
  eventsOf,
  graphqlSchemaOf,
  problemsOfInput,
  schemaText,
  type EventSource,
  type SubscriptionCall,
} from './schema.js';
export { connectionOf, Fields, fieldsNamed, namesType, NO_FIELDS, selectionOf } from './selection.js';
export { UserError } from './user-error.js';
export { serveWebSocket } from './websocket/index.js';
export * as nodePolicy from './node.policy.js';
