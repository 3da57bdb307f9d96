import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import {
  CloseCode,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  handleProtocols,
  makeServer,
  type SubscribePayload,
} from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Caller } from '../access/index.js';
import type { Documents } from './documents.js';
import type { Executor, Operation } from './executor.js';

export interface WebSocketOptions {
  readonly path: string;
  readonly executor: Executor;
  readonly documents: Documents;
  readonly maxFrameBytes: number;
  readonly socketsPerUser: number;
  readonly operationsPerSocket: number;
  /** Whether a browser page of this origin may connect; absent origins are other programs. */
  readonly allowsOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  /** Who connects, by the payload of `connection_init`. Null refuses the connection. */
  readonly authenticate: (
    request: IncomingMessage,
    payload: Readonly<Record<string, unknown>>,
  ) => Promise<Caller | null>;
  /** Whether the caller may go on: false once its token ran out or its account was blocked. */
  readonly stillValid: (caller: Caller) => Promise<boolean>;
  /** Gauges for metrics. */
  readonly observe: (sockets: number, operations: number) => void;
}

/** How often a socket is pinged, and its caller checked again. A peer that misses a ping is gone. */
const PULSE_MS = 10_000;
/** A peer that has not taken what was sent to it for this long is dropped; a reply can be resumed. */
const SLOW_READER_MS = 15_000;
/** Close code for what this server adds to the protocol: a reader that does not read. */
export const SLOW_READER = 4408;
export const TOO_MANY_REQUESTS: number = CloseCode.TooManyInitialisationRequests;

/** What is known of one open socket. */
interface Peer {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly operations: Map<string, AbortController>;
  caller: Caller | null;
  alive: boolean;
  /** Since when frames have waited without any leaving; null while the peer keeps up. */
  behindSince: number | null;
}

type Extra = { readonly peer: Peer };

/** Execution arguments for graphql-ws, carrying our operation past it to our own executor. */
interface Arguments extends ExecutionArgs {
  readonly operation: Operation;
  readonly caller: Caller;
  readonly abort: AbortController;
}

function quota(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED' } });
}

/**
 * GraphQL over WebSocket (protocol graphql-transport-ws) with the executor, limits and masking of HTTP.
 * A wrong operation ends only itself. A caller is checked again every ten seconds. A reader that stops reading is
 * closed, so that what is buffered for it stays bounded.
 */
export function serveWebSocket(server: Server, options: WebSocketOptions): { close(): Promise<void> } {
  const peers = new Set<Peer>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxFrameBytes,
    // Deflate would cost four times the CPU and six times the memory of a socket.
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  const observe = (): void => {
    options.observe(
      peers.size,
      [...peers].reduce((sum, { operations }) => sum + operations.size, 0),
    );
  };

  const graphql = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: 5_000,
    async onConnect({ connectionParams, extra: { peer } }) {
      const caller = await options.authenticate(peer.request, connectionParams ?? {});
      if (!caller) return false;
      const key = ownerOf(caller);
      const open = [...peers].filter((other) => other.caller && ownerOf(other.caller) === key).length;
      if (open >= options.socketsPerUser) {
        peer.socket.close(CloseCode.TooManyInitialisationRequests, `At most ${options.socketsPerUser} sockets a user`);
        return false;
      }
      peer.caller = caller;
      return true;
    },
    onSubscribe({ extra: { peer } }, id, payload) {
      const { caller } = peer;
      if (!caller) return [quota('The connection is closing.')];
      if (peer.operations.size >= options.operationsPerSocket) {
        return [quota(`At most ${options.operationsPerSocket} operations may run on one socket.`)];
      }
      const document = options.documents.read(payload.query);
      if (!('kind' in document)) return document;
      const abort = new AbortController();
      peer.operations.set(id, abort);
      observe();
      return arguments_(document, payload, caller, abort);
    },
    execute: (args) => {
      const { operation, caller, abort } = args as Arguments;
      return options.executor.run(operation, caller, abort.signal);
    },
    subscribe: (args) => {
      return subscribe(options.executor, args as Arguments);
    },
    onComplete({ extra: { peer } }, id) {
      peer.operations.get(id)?.abort();
      peer.operations.delete(id);
      observe();
    },
    onError({ extra: { peer } }, id, _payload, errors) {
      peer.operations.delete(id);
      return errors.map((error) => error.toJSON());
    },
  });

  sockets.on('connection', (socket, request) => {
    const peer: Peer = {
      socket,
      request,
      operations: new Map(),
      caller: null,
      alive: true,
      behindSince: null,
    };
    peers.add(peer);
    observe();
    const closed = graphql.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(peer, data),
        close: (code, reason) => {
          socket.close(code, reason);
        },
        onMessage: (handle) =>
          socket.on('message', (data: Buffer) => {
            handle(data.toString()).catch(() => {
              socket.close(CloseCode.InternalServerError, 'Internal error');
            });
          }),
      },
      { peer },
    );
    socket.on('pong', () => (peer.alive = true));
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', (code, reason) => {
      peers.delete(peer);
      for (const operation of peer.operations.values()) operation.abort();
      observe();
      closed(code, reason.toString()).catch(() => undefined);
    });
  });

  const pulse = setInterval(() => {
    for (const peer of peers) void beat(peer, options.stillValid);
  }, PULSE_MS);

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = refuseUpgrade(request, options);
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
  });

  return {
    async close() {
      clearInterval(pulse);
      for (const { socket } of peers) socket.close(1001, 'Going away');
      const grace = setTimeout(() => {
        for (const { socket } of peers) socket.terminate();
      }, 2_000);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
      while (peers.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      clearTimeout(grace);
    },
  };
}

function ownerOf({ actor, address }: Caller): string {
  return actor ? `account:${actor.accountId}` : `address:${address ?? '?'}`;
}

function arguments_(
  document: Operation['document'],
  payload: SubscribePayload,
  caller: Caller,
  abort: AbortController,
): Arguments {
  const operationName = payload.operationName ?? null;
  return {
    // graphql-ws only looks at these two to tell subscriptions from the rest.
    schema: undefined as never,
    document,
    operationName,
    operation: { document, operationName, variables: payload.variables ?? {} },
    caller,
    abort,
  };
}

/** A subscription that ends at once when the client completes it, even while it waits for its next event. */
async function subscribe(
  executor: Executor,
  { operation, caller, abort }: Arguments,
): Promise<ExecutionResult | AsyncGenerator<ExecutionResult, void, void>> {
  const results = await executor.subscribe(operation, caller, abort.signal);
  if (!(Symbol.asyncIterator in results)) return results;
  const end = results.return.bind(results);
  results.return = (value) => {
    abort.abort();
    return end(value);
  };
  return results;
}

/** Resolves when the frame has left for the network, which is what makes a slow reader slow down its own stream only. */
function send(peer: Peer, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (peer.socket.readyState !== peer.socket.OPEN) {
      resolve();
      return;
    }
    peer.behindSince ??= Date.now();
    peer.socket.send(data, (error) => {
      // Every frame that leaves is progress; only standing still counts as slow.
      peer.behindSince = peer.socket.bufferedAmount === 0 ? null : Date.now();
      if (error) reject(error);
      else resolve();
    });
  });
}

async function beat(peer: Peer, stillValid: WebSocketOptions['stillValid']): Promise<void> {
  const { socket, caller } = peer;
  if (peer.behindSince !== null && Date.now() - peer.behindSince > SLOW_READER_MS) {
    socket.close(SLOW_READER, 'Slow reader: resume with afterSequence');
    setTimeout(() => {
      socket.terminate();
    }, 1_000);
    return;
  }
  if (!peer.alive && peer.behindSince === null) {
    socket.terminate();
    return;
  }
  peer.alive = false;
  socket.ping();
  if (caller && !(await stillValid(caller).catch(() => true))) {
    socket.close(CloseCode.Forbidden, 'Log in again: the token ran out or the account was blocked');
  }
}

function refuseUpgrade(request: IncomingMessage, options: WebSocketOptions): string | null {
  const path = (request.url ?? '').split('?')[0];
  if (path !== options.path) return '404 Not Found';
  if (!options.allowsOrigin(request.headers.origin, request.headers.host)) return '403 Forbidden';
  const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  // An old or absent subprotocol is let in and told by close code 4406, as the protocol asks.
  return protocols.length > 20 && !protocols.includes(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? '400 Bad Request' : null;
}
