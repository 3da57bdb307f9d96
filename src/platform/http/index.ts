/** HTTP without a framework: a lean server, the GraphQL route, origins, and the built pages. */
export { graphqlRoute, type GraphqlRouteOptions } from './graphql-route.js';
export { hasBearerToken } from './bearer.js';
export {
  declaredBytesOf,
  linkRoute,
  linkUrl,
  sendCreated,
  sendFile,
  type LinkRequest,
  type LinkRouteOptions,
  type SentFile,
} from './link-route.js';
export { downloadExpired, uploadExpired, uploadInProgress, uploadUsed } from './link.refusals.js';
export { LinkSignature, type LinkSecrets } from './link-signature.js';
export { applyCors, originRule, type OriginRule } from './origins.js';
export {
  addressOf,
  extendTimeout,
  bodyStream,
  bodyTooLarge,
  HttpProblem,
  readText,
  requestIdOf,
  type ProblemDetails,
} from './request.js';
export { createHttpServer, type HttpServer, type Route } from './server.js';
export { secondsOf, SignedLinks, type SignedLink } from './signed-links.js';
export { createStaticFiles } from './static-files.js';
