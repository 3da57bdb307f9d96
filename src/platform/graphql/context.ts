import type { Caller } from '../access/index.js';
import { Loaders } from './loaders.js';

/** What every resolver receives: the caller, and the loaders of this request or event. */
export interface RequestContext extends Caller {
  readonly loaders: Loaders;
  /** Aborted when the client goes away or the operation's time is up. */
  readonly signal: AbortSignal;
}

export function requestContext(caller: Caller, signal: AbortSignal): RequestContext {
  return { ...caller, signal, loaders: new Loaders() };
}
