import { GraphQLError } from 'graphql';
import { CloseCode, makeServer } from 'graphql-ws';
import type { Caller } from '../../access/index.js';
import { UpstreamFailure } from '../../errors/index.js';
import { TOKEN_REFUSED } from '../errors.js';
import { proofIn, unknownKeyReason } from './authorization.js';
import type { WebSocketOptions } from './options.js';
import { socketOperation, subscribeOverSocket, type SocketOperation } from './operation.js';
import { ownerOf, type Peer } from './peer.js';

/** Of RFC 6455's registry. */
const TRY_AGAIN_LATER = 1013;

function rateLimited(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED' } });
}

/** Whether a caller may begin something. An outage of the database is no reason to say no; a token that ran out is. */
const mayGoOn = (caller: Caller, { stillValid }: WebSocketOptions): Promise<boolean> =>
  stillValid(caller).catch(() => true);

/** Knows who opens a socket by what he brings; false, or a close with the reason, when he may not have it. */
async function letIn(
  peer: Peer,
  parameters: Record<string, unknown>,
  options: WebSocketOptions,
  peers: ReadonlySet<Peer>,
): Promise<boolean> {
  const proof = proofIn(parameters);
  if ('unknownKey' in proof) {
    peer.close(CloseCode.Forbidden, unknownKeyReason(proof.unknownKey));
    return false;
  }
  const caller = await options.authenticate(peer.request, proof.authorization).catch((error: unknown) => {
    if (!(error instanceof UpstreamFailure)) throw error;
    // Clients come again after this code; after the protocol's own for internal errors they do not.
    peer.close(TRY_AGAIN_LATER, 'A system this needs is not answering');
    return undefined;
  });
  if (caller === null) peer.forbid();
  if (!caller) return false;
  const owner = ownerOf(caller);
  const open = [...peers].filter((other) => other.caller && ownerOf(other.caller) === owner).length;
  if (open >= options.socketsPerUser) {
    peer.close(CloseCode.TooManyInitialisationRequests, `At most ${options.socketsPerUser} sockets a user`);
    return false;
  }
  peer.caller = caller;
  return true;
}

interface Surroundings {
  readonly initMs: number;
  /** All open sockets of this process. */
  readonly peers: ReadonlySet<Peer>;
  /** Told when sockets or operations come and go. */
  readonly changed: () => void;
  /** Told of a peer whose caller is known from now on. */
  readonly admitted: (peer: Peer) => void;
}

/** The graphql-transport-ws protocol over our executor. */
export function createProtocol(options: WebSocketOptions, { initMs, peers, changed, admitted }: Surroundings) {
  return makeServer<Record<string, unknown>, { readonly peer: Peer }>({
    connectionInitWaitTimeout: initMs,
    async onConnect({ connectionParams, extra: { peer } }) {
      const isIn = await letIn(peer, connectionParams ?? {}, options, peers);
      if (isIn) admitted(peer);
      return isIn;
    },
    async onSubscribe({ extra: { peer } }, id, payload) {
      if (!peer.caller) return [rateLimited('The connection is closing.')];
      if (!(await mayGoOn(peer.caller, options))) {
        peer.forbid();
        return [new GraphQLError(TOKEN_REFUSED[peer.caller.locale], { extensions: { code: 'UNAUTHENTICATED' } })];
      }
      // It may have closed meanwhile, and whatever began now would be ended by nobody.
      if (peer.socket.readyState !== peer.socket.OPEN) return [rateLimited('The connection is closing.')];
      if (peer.operations.size >= options.operationsPerSocket) {
        return [rateLimited(`At most ${options.operationsPerSocket} operations may run on one socket.`)];
      }
      const document = options.documents.read(payload.query);
      if (!('kind' in document)) return document;
      const abort = new AbortController();
      peer.operations.set(id, abort);
      changed();
      return socketOperation(document, payload, peer.caller, abort);
    },
    execute: (args) => {
      const { operation, caller, abort } = args as SocketOperation;
      return options.executor.run(operation, caller, abort.signal);
    },
    subscribe: (args) => subscribeOverSocket(options.executor, args as SocketOperation),
    onComplete({ extra: { peer } }, id) {
      peer.operations.get(id)?.abort();
      peer.operations.delete(id);
      changed();
    },
    onError({ extra: { peer } }, id, _payload, errors) {
      peer.operations.delete(id);
      changed();
      return errors.map((error) => error.toJSON());
    },
  });
}
