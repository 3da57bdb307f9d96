import type { Clock } from '../clock.js';
import type { BreakerOptions, Ticket } from './breaker.js';
import { LanguageModelFailure, ProviderFailure, type FailureKind } from './failure.js';
import { ProviderLane } from './provider-lane.js';
import type { ChatRequest, LanguageModel, ModelEvent, ModelObserver } from './language-model.js';
import type { Provider } from './provider.js';
import { sleep } from './sleep.js';

export interface FailoverOptions {
  readonly clock: Clock;
  readonly breaker?: BreakerOptions;
  /** Number of rounds through the list, 2 by default. The second round only tries providers that may have recovered. */
  readonly rounds?: number;
  /** Pause before another round, in milliseconds, randomly lengthened up to double; 200 by default. */
  readonly backoffMs?: number;
  /** A number from 0 up to 1; spreads the second rounds of replies that failed together. */
  readonly random?: () => number;
  readonly observer?: ModelObserver;
}

const BREAKER_DEFAULT: BreakerOptions = { failures: 5, openMs: 30_000 };

/**
 * Worth an immediate retry. A timeout is not, since it has cost its time already; neither is a rate limit, which asks
 * for a pause.
 */
const TEMPORARY_FAILURES: ReadonlySet<FailureKind> = new Set<FailureKind>(['connection', 'server_error', 'malformed']);

/**
 * Tries providers in order until one gives a whole reply. Before the first token the next one takes over silently,
 * after it with a `restart`, so no text is repeated without one.
 */
export function createFailover(providers: readonly Provider[], options: FailoverOptions): LanguageModel {
  const { clock, breaker = BREAKER_DEFAULT, observer = {} } = options;
  const lanes = providers.map((provider) => new ProviderLane(provider, breaker, clock, observer));
  return { stream: (request, signal) => streamReply(lanes, options, request, signal) };
}

async function* streamReply(
  lanes: readonly ProviderLane[],
  options: FailoverOptions,
  request: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  const { rounds = 2, backoffMs = 200, random = Math.random } = options;
  const failures: ProviderFailure[] = [];
  let opening: Opening = 'start';
  let asked = lanes;
  for (let round = 1; round <= rounds && asked.length > 0; round++) {
    if (round > 1) await sleep(backoffMs * (1 + random()), signal);
    const passing: ProviderLane[] = [];
    for (const lane of asked) {
      signal.throwIfAborted();
      const ticket = lane.admit();
      if (ticket instanceof ProviderFailure) {
        failures.push(ticket);
        continue;
      }
      try {
        for await (const event of ask(lane, ticket, opening, options, request, signal)) {
          opening = 'restart';
          yield event;
        }
        return;
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        failures.push(error);
        if (TEMPORARY_FAILURES.has(error.kind) && error.retryAfterMs === null) passing.push(lane);
      }
    }
    asked = passing;
  }
  throw new LanguageModelFailure(failures);
}

type Opening = 'start' | 'restart';

/** One attempt. Its start event is held back until the first token, so that an attempt without one leaves no trace. */
async function* ask(
  lane: ProviderLane,
  ticket: Ticket,
  opening: Opening,
  { clock, observer = {} }: FailoverOptions,
  request: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  const { provider } = lane;
  const askedAt = clock.now().getTime();
  let held: Extract<ModelEvent, { type: 'start' }> | null = null;
  try {
    for await (const event of provider.stream(request, signal)) {
      if (event.type === 'start') {
        held = event;
        continue;
      }
      if (held) {
        ticket.responded();
        observer.firstToken?.(provider.name, (clock.now().getTime() - askedAt) / 1000);
        yield { ...held, type: opening };
        held = null;
      }
      if (event.type === 'finish') lane.succeeded(ticket);
      yield event;
    }
  } catch (error) {
    if (error instanceof ProviderFailure && !signal.aborted) lane.failed(ticket, error);
    throw error;
  } finally {
    ticket.released();
  }
}
