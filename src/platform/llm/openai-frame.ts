import { z } from 'zod';
import type { FinishReason, ModelUsage } from './language-model.js';

/** What one chunk of a streamed completion adds to the reply. */
export interface Frame {
  readonly text: string;
  /** Why the model ended; `unknown` for a reason that asks for something we did not offer, such as a tool call. */
  readonly finish: FinishReason | 'unknown' | null;
  readonly usage: ModelUsage | null;
}

const tokens = z.int().nonnegative();

// Compatible servers leave out or null what they have no use for, so only what is there is held to its type.
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        index: z.number().nullish(),
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
});

const FINISH_REASONS: ReadonlySet<string> = new Set<FinishReason>(['stop', 'length', 'content_filter']);

/** Reads one chunk as it came from the wire; null when it is not a chunk of a completion. */
export function parseFrame(chunk: unknown): Frame | null {
  const parsed = chunkSchema.safeParse(chunk);
  if (!parsed.success) return null;
  const { choices, usage } = parsed.data;
  const choice = choices?.find(({ index }) => (index ?? 0) === 0);
  return {
    text: choice?.delta?.content ?? choice?.delta?.refusal ?? '',
    finish: finishOf(choice?.finish_reason),
    usage: usage ? { promptTokens: usage.prompt_tokens, completionTokens: usage.completion_tokens } : null,
  };
}

/** Some servers send an empty reason with every chunk; it means none yet. */
function finishOf(reason: string | null | undefined): Frame['finish'] {
  if (!reason) return null;
  return FINISH_REASONS.has(reason) ? (reason as FinishReason) : 'unknown';
}
