import { getOperationAST, GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { CloseCode, makeServer } from 'graphql-ws';
import type { Caller } from '../../access/index.js';
import { UpstreamFailure } from '../../errors/index.js';
import { platformError, TOKEN_REFUSED } from '../errors.js';
import { NO_SUCH_OPERATION } from '../prepared.js';
import { proofIn, unknownKeyReason } from './authorization.js';
import type { WebSocketOptions } from './options.js';
import { socketOperation, subscribeOverSocket, type SocketOperation } from './operation.js';
import type { Peer } from './peer.js';
import type { Peers } from './peers.js';

/** From RFC 6455's registry. */
const TRY_AGAIN_LATER = 1013;

/** Longest id of an operation: clients number them, or take a UUID. */
const MAX_ID = 100;
const ID_TOO_LONG = platformError('BAD_USER_INPUT', `The id of an operation has at most ${MAX_ID} characters.`);

function rateLimited(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED' } });
}

/** An error as sent over a socket: without the status and headers it would have over HTTP. */
function socketError(error: GraphQLError): GraphQLFormattedError {
  const { extensions, ...formatted } = error.toJSON();
  const kept = Object.entries(extensions ?? {}).filter(([name]) => name !== 'http');
  return { ...formatted, extensions: Object.fromEntries(kept) };
}

/** Whether a caller may start something. An outage of the database is no reason to refuse; an expired token is. */
const mayGoOn = (caller: Caller, { stillValid }: WebSocketOptions): Promise<boolean> =>
  stillValid(caller).catch(() => true);

/** Identifies the client that opens a socket; false, or a close with the reason, when it is refused. */
async function letIn(
  peer: Peer,
  parameters: Record<string, unknown>,
  options: WebSocketOptions,
  peers: Peers,
): Promise<boolean> {
  const proof = proofIn(parameters);
  if ('unknownKey' in proof) {
    peer.close(CloseCode.Forbidden, unknownKeyReason(proof.unknownKey));
    return false;
  }
  const caller = await options.authenticate(peer.request, proof.authorization).catch((error: unknown) => {
    if (!(error instanceof UpstreamFailure)) throw error;
    // Clients reconnect after this code, but not after the protocol's own for internal errors.
    peer.close(TRY_AGAIN_LATER, 'A system this needs is not answering');
    return undefined;
  });
  if (caller === null) peer.forbid();
  if (!caller) return false;
  if (peers.admit(peer, caller, options.socketsPerUser)) return true;
  peer.close(CloseCode.TooManyInitialisationRequests, `At most ${options.socketsPerUser} sockets a user`);
  return false;
}

interface Surroundings {
  readonly initMs: number;
  /** All open sockets of this process. */
  readonly peers: Peers;
  /** Called when a peer's caller becomes known. */
  readonly admitted: (peer: Peer) => void;
}

/** The graphql-transport-ws protocol over our executor. */
export function createProtocol(options: WebSocketOptions, { initMs, peers, admitted }: Surroundings) {
  return makeServer<Record<string, unknown>, { readonly peer: Peer }>({
    connectionInitWaitTimeout: initMs,
    async onConnect({ connectionParams, extra: { peer } }) {
      const isIn = await letIn(peer, connectionParams ?? {}, options, peers);
      if (isIn) admitted(peer);
      return isIn;
    },
    async onSubscribe({ extra: { peer } }, id, payload) {
      if (!peer.caller) return [rateLimited('The connection is closing.')];
      // Every frame of the operation repeats it.
      if (id.length > MAX_ID) return [ID_TOO_LONG];
      if (!(await mayGoOn(peer.caller, options))) {
        peer.forbid();
        return [new GraphQLError(TOKEN_REFUSED[peer.caller.locale], { extensions: { code: 'UNAUTHENTICATED' } })];
      }
      // It may have closed meanwhile, and nothing would end an operation that starts now.
      if (peer.socket.readyState !== peer.socket.OPEN) return [rateLimited('The connection is closing.')];
      if (peer.operations.size >= options.operationsPerSocket) {
        return [rateLimited(`At most ${options.operationsPerSocket} operations may run on one socket.`)];
      }
      const document = options.documents.read(payload.query);
      if (!('kind' in document)) return document;
      if (!getOperationAST(document, payload.operationName)) return [NO_SUCH_OPERATION];
      const abort = new AbortController();
      peers.begin(peer, id, abort);
      return socketOperation(document, payload, peer.caller, abort);
    },
    execute: (args) => {
      const { operation, caller, abort } = args as SocketOperation;
      return options.executor.run(operation, caller, abort.signal);
    },
    subscribe: (args) => subscribeOverSocket(options.executor, args as SocketOperation),
    onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
      errors && ({ ...result, errors: errors.map(socketError) } as FormattedExecutionResult),
    onComplete({ extra: { peer } }, id) {
      peers.end(peer, id);
    },
    onError({ extra: { peer } }, id, _payload, errors) {
      peers.end(peer, id);
      return errors.map(socketError);
    },
  });
}
