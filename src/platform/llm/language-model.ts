import type { FailureKind } from './failure.js';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a reply is to be made from. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** The reply in words of our own, composed from facts. The narrator streams it; every other model ignores it. */
  readonly narration: string;
  /** Most tokens the model may write; the configured limit when absent. The narrator writes its whole narration. */
  readonly maxOutputTokens?: number;
  /** An opaque id by which a provider can tell abuse of one person from another. Never a name or an e-mail address. */
  readonly user?: string;
}

/** `stop`: the model was done. `length`: the token limit cut it. `content_filter`: the provider withheld the rest. */
export type FinishReason = 'stop' | 'length' | 'content_filter';

/** Tokens as the provider counted them. */
export interface ModelUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/**
 * One step of a reply, in the order `start delta* (restart delta*)* finish`. A `restart` voids all text before it: another
 * model begins anew. Deltas are never empty and never split a surrogate pair. Readers pass over types that they do not
 * know, so that tool calls can join this union.
 */
export type ModelEvent =
  | { readonly type: 'start'; readonly provider: string; readonly model: string }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'restart'; readonly provider: string; readonly model: string }
  | { readonly type: 'finish'; readonly reason: FinishReason; readonly usage: ModelUsage | null };

export interface LanguageModel {
  /**
   * Streams one reply. A stream that ends without `finish` always throws: an UpstreamFailure, or the signal's reason once
   * the caller has aborted. An abort closes the connection to the provider at once, also while an event is being handled.
   */
  stream(request: ChatRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}

/** Where figures and warnings about providers go. Every part is optional. */
export interface ModelObserver {
  /** Seconds from asking a provider to its first token. */
  readonly firstToken?: (provider: string, seconds: number) => void;
  readonly failed?: (provider: string, kind: FailureKind) => void;
  /** A provider refuses what we send (wrong key, model or address). Told once, and again after it has worked. */
  readonly configurationFault?: (provider: string, status: number) => void;
}
