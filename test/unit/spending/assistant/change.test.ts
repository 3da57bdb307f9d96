import { expect, it } from '@jest/globals';
import { askedPart } from '../../../../src/modules/chat/answer/asked-part.js';
import { changeFinding } from '../../../../src/modules/spending/assistant/change-finding.js';
import { quarterTool } from '../../../../src/modules/spending/assistant/quarter-tool.js';
import { findingOf } from '../../../../src/platform/assistant/index.js';
import { unborneFigures } from '../../../support/borne-figures.js';
import { expectSound } from '../../../support/finding.js';
import { dashboard, saying } from './support.js';

const BEGINS = {
  PERCENT: /^카드 이용액은 직전 분기보다 8\.2% 늘었습니다\. 2026년 3분기/,
  WHOLE: /^2026년 3분기 카드 이용액은 월평균 132만 원으로, 직전 분기보다 월 10만 원\(8\.2%\) 늘었고/,
  YEAR: /^카드 이용액은 1년 전 같은 분기보다 월 \d+만 원\([\d.]+%\) (?:늘|줄)었습니다\. 2026년 3분기/,
  YES_YEAR: /^(?:네|아니요), 카드 이용액은 1년 전 같은 분기보다 월/,
  YES: /^네, 2026년 3분기 카드 이용액은/,
  NO: /^아니요, 2026년 3분기 카드 이용액은/,
  WHICH: /^가장 많이 (?:늘어난|줄어든) 업종은/,
};

it.each([
  ['몇 퍼센트 변동했는지', 'PERCENT'],
  ['변동률을 알려 주십시오', 'PERCENT'],
  ['몇 프로 늘어난 거야', 'PERCENT'],
  ['by what percent did it change', 'PERCENT'],
  ['what percentage is that?', 'PERCENT'],
  ['작년 같은 분기보다 몇 % 변했어', 'YEAR'],
  ['how far is that from a year ago', 'YEAR'],
  ['작년 같은 분기보다 늘었어?', 'YES_YEAR'],
  ['net effect on the total?', 'WHOLE'],
  ["so what's the difference", 'WHOLE'],
  ['그래서 다 합치면 뭐가 달라진 건데', 'WHOLE'],
  ['결국 얼마 차이예요', 'WHOLE'],
  ["My card spending went up this quarter, didn't it", 'YES'],
  ["it isn't lower than before, is it", 'NO'],
  ['늘었지?', 'YES'],
  ['뭐가 늘었어요', 'WHICH'],
  ['what made it change', 'WHICH'],
] as const)('a change of spending is told for %s with the %s first', (question, first) => {
  const finding = changeFinding(dashboard(), saying(question));
  expectSound(finding);
  expect(unborneFigures(finding)).toEqual([]);
  expect(finding.lead?.ko).toMatch(BEGINS[first]);
  expect([askedPart(question, finding, 'ko'), askedPart(question, finding, 'en')]).toEqual([null, null]);
});

it('a change of the whole is told after a category, and a category’s where that is named', () => {
  const told = (question: string) => changeFinding(dashboard(), saying(question), 'FOOD_SERVICE').lead?.ko;
  expect(told('net effect on the total?')).toMatch(BEGINS.WHOLE);
  expect(told('전체로는 얼마나 변했죠')).toMatch(BEGINS.WHOLE);
  expect(told('외식 전체가 얼마나 변했죠')).toMatch(/^2026년 3분기 요식업 이용액은/);
  expect(told('몇 퍼센트나?')).toMatch(/^요식업 이용액은 직전 분기보다 25% 줄었습니다\./);
});

it('a question for what was spent that asks for its change is answered as one', async () => {
  const dashboards = { listRows: () => Promise.resolve([[]]), dashboard: () => Promise.resolve(dashboard()) };
  const tool = quarterTool({ dashboards, outlooks: { list: () => Promise.resolve([null]) } });
  const told = async (question: string) => {
    const context = Object.assign(saying(question), { customerId: 7, intent: 'CARD_SPENDING' });
    return findingOf(await tool.run(context, {})).lead?.ko;
  };
  expect(await told('net effect on the total?')).toMatch(BEGINS.WHOLE);
  expect(await told('차이가 얼마야')).toMatch(BEGINS.WHOLE);
  expect(await told("My card spending went up this quarter, didn't it")).toMatch(BEGINS.YES);
  expect(await told('지난 분기 카드값 얼마예요?')).toMatch(/^2026년 3분기 카드 이용액은 월평균 132만 원입니다/);
});
