import type { ChatMessage } from '../../../../platform/llm/index.js';
import { buildPrompt, INSTRUCTIONS, PROMPT_CHARACTERS, type PromptParts } from '../prompt.js';
import { TASKS, type NarrativeTask } from './narrative.texts.js';

/** Confidential instructions for narratives, together with those for any answer. */
export const NARRATIVE_INSTRUCTIONS: readonly string[] = [
  ...INSTRUCTIONS,
  ...Object.values(TASKS).flatMap(({ ko, en }) => [ko, en]),
];

/**
 * The prompt for one section of a reply: the rules with the facts, what to write, and the question. It contains no
 * earlier turns, so that anyone who asks the same may read the narrative.
 */
export function narrativePrompt(task: NarrativeTask, about: Omit<PromptParts, 'history'>): ChatMessage[] {
  const content = TASKS[task][about.locale];
  const messages = buildPrompt({ ...about, history: [] }, PROMPT_CHARACTERS - content.length);
  return [...messages.slice(0, -1), { role: 'system', content }, ...messages.slice(-1)];
}
