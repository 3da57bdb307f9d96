/** Watchdog: a thread that ends a process whose event loop stands still, so that its supervisor starts another. */
export { startWatchdog, type Watchdog } from './watchdog.js';
