/** Watchdog: a thread that ends a process whose event loop is stuck, so that its supervisor starts another. */
export { startWatchdog, type Watchdog } from './watchdog.js';
