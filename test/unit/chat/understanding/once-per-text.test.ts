import { expect, it } from '@jest/globals';
import { LocalUnderstanding, oncePerText } from '../../../../src/modules/chat/understanding/index.js';

it('understands a text once for a reply, however often plans ask for it', () => {
  const local = new LocalUnderstanding({ topic: null, intent: null, emotion: null });
  const read: string[] = [];
  const understand = oncePerText({
    understand: (text) => {
      read.push(text);
      return local.understand(text);
    },
  });
  const first = understand('대출 잔액 알려줘');
  expect(understand('')).toEqual(local.understand(''));
  expect(understand('대출 잔액 알려줘')).toBe(first);
  expect(understand('')).not.toBe(first);
  expect(read).toEqual(['대출 잔액 알려줘', '']);
  expect(oncePerText(undefined)('대출 잔액 알려줘')).toBeNull();
});
