import { expect, it } from '@jest/globals';
import { LocalUnderstanding, oncePerText } from '../../../../src/modules/chat/understanding/index.js';

it('reads a text once for a reply, however often plans ask for it', () => {
  const local = new LocalUnderstanding({ topic: null, intent: null, emotion: null });
  const read: string[] = [];
  const { understand, readAfter } = oncePerText({
    understand: (text) => {
      read.push(text);
      return local.understand(text);
    },
    readAfter: (text, before) => {
      read.push(`${before}: ${text}`);
      return [{ label: before, probability: 1 }];
    },
  });
  const first = understand('대출 잔액 알려줘');
  expect(understand('')).toEqual(local.understand(''));
  expect(understand('대출 잔액 알려줘')).toBe(first);
  expect(understand('')).not.toBe(first);
  expect(readAfter('이자는?', 'LOAN_BALANCE', '')).toBe(readAfter('이자는?', 'LOAN_BALANCE', ''));
  expect(readAfter('이자는?', 'LOAN_LIST', '')).not.toBe(readAfter('이자는?', 'LOAN_BALANCE', ''));
  expect(read).toEqual(['대출 잔액 알려줘', '', 'LOAN_BALANCE: 이자는?', 'LOAN_LIST: 이자는?']);
  const nothing = oncePerText(undefined);
  expect([nothing.understand('대출 잔액 알려줘'), nothing.readAfter('이자는?', 'LOAN_LIST', '')]).toEqual([null, []]);
});
