import type { FailureKind } from './failure.js';

export type ChatMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | {
      readonly role: 'assistant';
      readonly content: string;
      /** What it asked for; each is answered by a message of role `tool` before the next of any other role. */
      readonly toolCalls?: readonly ToolCall[];
    }
  | { readonly role: 'tool'; readonly content: string; readonly toolCallId: string };

/** One use of a tool that a model asks for. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As the model wrote them: mostly JSON, but nothing has checked that. */
  readonly arguments: string;
}

/** What a model may ask for. */
export interface ToolDefinition {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of its arguments, an object. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a reply is to be made from. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** What the model may ask for; nothing when absent. */
  readonly tools?: readonly ToolDefinition[];
  /** The model is to answer with what it has. The tools stay named, since earlier messages tell of their use. */
  readonly withoutTools?: boolean;
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
 * One step of a reply, in the order `start delta* (restart delta*)* tool_calls? finish`. A `restart` voids all text before
 * it: another model begins anew. Deltas are never empty and never split a surrogate pair. `tool_calls`, never empty, comes
 * only where tools were offered: the reply goes on with their results, in another stream. Readers pass over types that
 * they do not know.
 */
export type ModelEvent =
  | { readonly type: 'start'; readonly provider: string; readonly model: string }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'restart'; readonly provider: string; readonly model: string }
  | { readonly type: 'tool_calls'; readonly calls: readonly ToolCall[] }
  | { readonly type: 'finish'; readonly reason: FinishReason; readonly usage: ModelUsage | null };

export interface LanguageModel {
  /** It streams the narration of the request, our own words, and asks for no tools. */
  readonly isNarrator?: boolean;
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
