import { describe, expect, it } from '@jest/globals';
import { inOrder, stepsNow } from '../../../src/web/landing/chat/in-order.js';
import { barsOf, BOX, linesOf, scaleOf } from '../../../src/web/landing/chat/parts/chart-geometry.js';
import type { Part } from '../../../src/web/landing/chat/thread.js';

const advice = (start: number, end: number): Part => ({ __typename: 'ReplyAdvicePart', start, end, steps: ['x'] });
const steps = (start: number): Part => ({ __typename: 'ReplyStepsPart', start, end: start, steps: ['대출'] });

describe('a reply on the page with its parts', () => {
  const text = '잔액은 1원입니다.\n\n- 잔액: 1원\n\n끝.';

  it('leaves out the text that a part says, and keeps where the rest begins', () => {
    expect(inOrder(text, [steps(0), advice(12, 21)])).toMatchObject([
      { text: '잔액은 1원입니다.', from: 0 },
      { part: { start: 12 } },
      { text: '끝.', from: text.indexOf('끝.') },
    ]);
  });

  it('reads the same at every moment of the stream, with no text shown twice', () => {
    for (let come = 12; come <= text.length; come += 1) {
      const shown = inOrder(text.slice(0, come), [advice(12, 21)]);
      const told = shown.flatMap((piece) => ('text' in piece ? [piece.text] : []));
      expect(told.join('\n')).not.toContain('- ');
    }
  });

  it('names what is looked up only while there is nothing newer to read', () => {
    expect(stepsNow('', [steps(0)])).toEqual(['대출']);
    expect(stepsNow('잔액', [steps(0)])).toBeNull();
    expect(stepsNow('', [steps(0), advice(0, 0)])).toBeNull();
  });
});

describe('a chart', () => {
  it('draws its values within its box, and gaps where none is known', () => {
    const values = [1, 5, null, 3];
    const scale = scaleOf([values], false);
    const lines = scale ? linesOf(values, scale) : [];
    expect(lines.map((line) => line.length)).toEqual([2, 1]);
    expect(lines[0]?.map(({ y }) => y)).toEqual([BOX.height - BOX.bottom, BOX.top]);
    expect(lines.flat().at(-1)?.x).toBe(BOX.width - BOX.right);
  });

  it('draws bars from zero, down as well as up, beside each other', () => {
    const scale = scaleOf([[10, -10]], true);
    const bars = scale ? barsOf([10, -10], scale, 0, 2) : [];
    expect(bars[0]?.height).toBe(bars[1]?.height);
    expect((bars[0]?.y ?? 0) + (bars[0]?.height ?? 0)).toBe(bars[1]?.y);
    expect(scaleOf([[null]], true)).toBeNull();
  });
});
