import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { HttpProblem } from './request.js';

/** Answers a request and returns true, or leaves it to the next route and returns false. */
export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => boolean | Promise<boolean>;

export interface HttpServer {
  readonly server: Server;
  listen(port: number, host: string): Promise<{ url: string }>;
  /** Stops accepting, lets requests in flight finish, then closes every connection. */
  close(graceMs: number): Promise<void>;
}

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
  const server = createServer(
    { maxHeaderSize: 16 * 1024, requestTimeout: 15_000, headersTimeout: 10_000 },
    (request, response) => {
      response.setHeader('x-content-type-options', 'nosniff');
      dispatch(routes, request, response).catch((error: unknown) => {
        // What is left of a refused body is not read: the connection ends with the answer.
        if (!request.complete) response.setHeader('connection', 'close');
        if (error instanceof HttpProblem) {
          answerProblem(response, error.status, error.message);
          return;
        }
        if (request.destroyed && !request.complete) return;
        onFault(error);
        answerProblem(response, 500, 'Something went wrong on our side.');
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
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const force = setTimeout(() => {
        server.closeAllConnections();
      }, graceMs);
      await closed;
      clearTimeout(force);
    },
  };
}
