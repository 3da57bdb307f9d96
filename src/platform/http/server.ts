import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { Server as NetServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { UpstreamFailure } from '../errors/index.js';
import { discardRest } from './discard-rest.js';
import { HttpProblem, MAX_PATIENCE_MS, patienceFor, repeatedHeader } from './request.js';

/** Answers a request and returns true, or leaves it to the next route and returns false. */
export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => boolean | Promise<boolean>;

export interface HttpServer {
  readonly server: Server;
  listen(port: number, host: string): Promise<{ url: string }>;
  /** Stops accepting, asks clients to leave, lets running requests finish, then closes every connection. */
  close(graceMs: number): Promise<void>;
}

/**
 * A client may send a request just as its idle connection is closed, and get a reset. So every open connection gets
 * this long for one more answer, which says `connection: close`; once none is open, nothing is waited for.
 */
const FAREWELL_MS = 500;

/** How often unfinished requests are checked. */
const SWEEP_MS = 2_000;

const FAULT = new HttpProblem(500, 'Something went wrong on our side.');
const TOO_SLOW = new HttpProblem(408, 'The request took too long to arrive.');
const OUTAGE = new HttpProblem(503, 'A system this needs is not answering. Try again shortly.', {
  code: 'UPSTREAM_UNAVAILABLE',
  headers: { 'retry-after': '2' },
});

/** The default code of a problem. */
function codeOf(status: number): string {
  if (status === 404) return 'NOT_FOUND';
  return status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
}

/** Sends a problem. The rest of a refused body is read first: a client that is still sending would miss the answer. */
function answerProblem(response: ServerResponse, { status, message, details }: HttpProblem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { code = codeOf(status), field, headers } = details;
  const body = JSON.stringify({ errors: [{ message, extensions: { code, ...(field && { field }) } }] });
  const { req: request } = response;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
    ...(!request.complete && { connection: 'close' }),
  });
  if (request.complete || request.destroyed) {
    response.end(body);
    return;
  }
  response.write(body);
  discardRest(request, () => response.end());
}

/** Ends a request that does not arrive in time. */
function cutOff(response: ServerResponse): void {
  const { req: request } = response;
  const end = (): void => void request.socket.destroy();
  if (response.headersSent) {
    end();
    return;
  }
  const { status, message } = TOO_SLOW;
  response.writeHead(status, { connection: 'close' }).end(message, end);
}

async function dispatch(routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const repeated = repeatedHeader(request);
  if (repeated !== null) throw new HttpProblem(400, `The header "${repeated}" may be sent only once.`);
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  for (const route of routes) {
    if (await route(request, response, path)) return;
  }
  throw new HttpProblem(404, 'There is nothing here. The API is at /graphql.');
}

/** Waits for the body of a request that was answered without it, and ends the connection when it does not arrive. */
function endUnlessComplete(request: IncomingMessage): void {
  if (request.complete) return;
  discardRest(request, () => {
    if (!request.complete) request.socket.destroy();
  });
}

/** Ends requests that have exceeded their time. */
function cutOffLate(underWay: ReadonlyMap<ServerResponse, number>): void {
  const now = performance.now();
  for (const [response, since] of underWay)
    if (!response.req.complete && now - since > patienceFor(response.req)) cutOff(response);
}

/** A lean HTTP server: the first route that accepts a request answers it. */
export function createHttpServer(routes: readonly Route[], onFault: (error: unknown) => void): HttpServer {
  let closing = false;
  /** Start times, by the clock of `performance`. */
  const underWay = new Map<ServerResponse, number>();
  const sweep = setInterval(cutOffLate, SWEEP_MS, underWay).unref();
  const server: Server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      requestTimeout: MAX_PATIENCE_MS + SWEEP_MS,
      headersTimeout: 10_000,
      connectionsCheckingInterval: SWEEP_MS,
      // An upgrade refused for its headers is answered like any other request.
      shouldUpgradeCallback: (request) => server.listenerCount('upgrade') > 0 && repeatedHeader(request) === null,
    },
    (request, response) => {
      response.setHeader('x-content-type-options', 'nosniff');
      if (closing) response.setHeader('connection', 'close');
      underWay.set(response, performance.now());
      const failed = (error: unknown): void => {
        if (error instanceof HttpProblem) {
          answerProblem(response, error);
          return;
        }
        if (request.destroyed && !request.complete) return;
        onFault(error);
        answerProblem(response, error instanceof UpstreamFailure ? OUTAGE : FAULT);
      };
      void dispatch(routes, request, response)
        .catch(failed)
        .finally(() => {
          underWay.delete(response);
          if (response.writableEnded) endUnlessComplete(request);
        });
    },
  );
  return {
    server,
    async listen(port, host) {
      server.listen(port, host);
      await once(server, 'listening');
      const address = server.address() as AddressInfo;
      const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      return { url: `http://${name}:${address.port}` };
    },
    async close(graceMs) {
      closing = true;
      for (const response of underWay.keys()) if (!response.headersSent) response.setHeader('connection', 'close');
      const force = setTimeout(() => {
        server.closeAllConnections();
      }, graceMs);
      // Only stops accepting; Node's HTTP server would also close idle connections at once.
      const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
      await Promise.race([closed, delay(Math.min(FAREWELL_MS, graceMs))]);
      server.close();
      await closed;
      clearTimeout(force);
      clearInterval(sweep);
    },
  };
}
