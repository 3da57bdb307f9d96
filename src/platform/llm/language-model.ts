import type { FailureKind } from './failure.js';

export type ChatMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | {
      readonly role: 'assistant';
      readonly content: string;
      /** Requested tool calls; each is answered by a message of role `tool` before the next of any other role. */
      readonly toolCalls?: readonly ToolCall[];
    }
  | { readonly role: 'tool'; readonly content: string; readonly toolCallId: string };

/** One tool call that a model requests. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As the model wrote them: usually JSON, but unchecked. */
  readonly arguments: string;
}

/** A tool that a model may call. */
export interface ToolDefinition {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of its arguments, an object. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The input of a reply. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** Tools that the model may call; none when absent. */
  readonly tools?: readonly ToolDefinition[];
  /** The model must answer with what it has. The tools stay listed, since earlier messages refer to them. */
  readonly withoutTools?: boolean;
  /** The reply in our own words, composed from facts. The narrator streams it; every other model ignores it. */
  readonly narration: string;
  /** Maximum number of tokens; the configured limit when absent. The narrator always writes its whole narration. */
  readonly maxOutputTokens?: number;
  /** An opaque id by which a provider can attribute abuse to one person. Never a name or an e-mail address. */
  readonly user?: string;
}

/** `stop`: the model finished. `length`: the token limit cut it. `content_filter`: the provider withheld the rest. */
export type FinishReason = 'stop' | 'length' | 'content_filter';

/** Tokens as the provider counted them. */
export interface ModelUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/**
 * One step of a reply, in the order `start delta* (restart delta*)* tool_calls? finish`. A `restart` voids all text
 * before it: another model starts over. Deltas are never empty and never split a surrogate pair. `tool_calls`, never
 * empty, comes only when tools were offered: the reply continues with their results, in another stream. Readers skip
 * unknown types.
 */
export type ModelEvent =
  | { readonly type: 'start'; readonly provider: string; readonly model: string }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'restart'; readonly provider: string; readonly model: string }
  | { readonly type: 'tool_calls'; readonly calls: readonly ToolCall[] }
  | { readonly type: 'finish'; readonly reason: FinishReason; readonly usage: ModelUsage | null };

export interface LanguageModel {
  /** It streams the request's narration, our own words, and calls no tools. */
  readonly isNarrator?: boolean;
  /**
   * Streams one reply. A stream that ends without `finish` always throws: an UpstreamFailure, or the signal's reason once
   * the caller has aborted. An abort closes the connection to the provider at once, also while an event is being handled.
   */
  stream(request: ChatRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}

/** Receives metrics and warnings about providers. Every part is optional. */
export interface ModelObserver {
  /** Seconds from the request to a provider's first token. */
  readonly firstToken?: (provider: string, seconds: number) => void;
  readonly failed?: (provider: string, kind: FailureKind) => void;
  /** A provider refuses our requests (wrong key, model or address). Reported once, and again after it has worked. */
  readonly configurationFault?: (provider: string, status: number) => void;
}
