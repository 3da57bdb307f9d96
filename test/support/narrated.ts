import { narration } from '../../src/modules/chat/answer/index.js';

/** The narrator's answer as a text. */
export const narrated = (...asked: Parameters<typeof narration>): string => narration(...asked).text;
