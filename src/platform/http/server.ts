import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { Server as NetServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { HttpProblem } from './request.js';

/** Answers a request and returns true, or leaves it to the next route and returns false. */
export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => boolean | Promise<boolean>;

export interface HttpServer {
  readonly server: Server;
  listen(port: number, host: string): Promise<{ url: string }>;
  /** Stops accepting, asks clients to leave, lets requests in flight finish, then closes every connection. */
  close(graceMs: number): Promise<void>;
}

/**
 * A client that keeps its connection may be sending just when an idle one is closed, and meets a reset. So every
 * connection in use gets this long to carry one more answer, which says `connection: close`.
 */
const FAREWELL_MS = 500;

function answerProblem(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({
    errors: [{ message, extensions: { code: status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST' } }],
  });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

async function dispatch(routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  for (const route of routes) {
    if (await route(request, response, path)) return;
  }
  throw new HttpProblem(404, 'There is nothing here. The API is at /graphql.');
}

/** A lean HTTP server: the first route that takes a request answers it. */
export function createHttpServer(routes: readonly Route[], onFault: (error: unknown) => void): HttpServer {
  let closing = false;
  const underWay = new Set<ServerResponse>();
  const server = createServer(
    { maxHeaderSize: 16 * 1024, requestTimeout: 15_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    (request, response) => {
      response.setHeader('x-content-type-options', 'nosniff');
      if (closing) response.setHeader('connection', 'close');
      underWay.add(response);
      const failed = (error: unknown): void => {
        // What is left of a refused body is not read: the connection ends with the answer.
        if (!request.complete) response.setHeader('connection', 'close');
        if (error instanceof HttpProblem) {
          answerProblem(response, error.status, error.message);
          return;
        }
        if (request.destroyed && !request.complete) return;
        onFault(error);
        answerProblem(response, 500, 'Something went wrong on our side.');
      };
      void dispatch(routes, request, response)
        .catch(failed)
        .finally(() => underWay.delete(response));
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
      for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
      const force = setTimeout(() => {
        server.closeAllConnections();
      }, graceMs);
      // Only stops accepting; Node's HTTP server would close idle connections at the same moment.
      const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
      await delay(Math.min(FAREWELL_MS, graceMs));
      server.close();
      await closed;
      clearTimeout(force);
    },
  };
}
