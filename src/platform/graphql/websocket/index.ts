/** GraphQL over WebSocket: the protocol, its limits, and the monitoring of open sockets. */
export type { WebSocketOptions } from './options.js';
export { serveWebSocket } from './serve.js';
