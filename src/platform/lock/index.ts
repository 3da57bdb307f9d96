/** The lock owns the right to do something alone, among all nodes, for as long as the work takes. It is a lease: it is
 *  renewed while the work runs and runs out by itself when its node dies. What must never happen twice is guarded by
 *  the fencing token at the place where it happens, since no lease can stop a process that was paused. */
export { LockBusy, type Lease, type Lock, type LockOptions } from './lock.js';
export { InProcessLock } from './in-process-lock.js';
export { RedisLock } from './redis-lock.js';
