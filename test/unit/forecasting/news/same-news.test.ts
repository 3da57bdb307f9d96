import { describe, expect, it } from '@jest/globals';
import { canonicalLink, linkKey } from '../../../../src/modules/forecasting/news/canonical-link.js';
import { isSameNews, titleKey } from '../../../../src/modules/forecasting/news/same-news.js';
import { keySentences } from '../../../../src/modules/forecasting/news/key-sentence.js';

const isSame = (one: string, other: string): boolean => isSameNews(titleKey(one), titleKey(other));

describe('two titles', () => {
  it.each([
    ['한국은행, 기준금리 연 2.50%로 동결', '[속보] 한국은행 기준금리 연 2.50%로 동결'],
    ['Bank of Korea holds rates steady', 'Bank of Korea Holds Rates Steady.'],
    ['원/달러 환율 1,400원 돌파…당국 예의주시', '원·달러 환율 1,400원 돌파, 당국 예의주시 (종합)'],
    ['금리', '금리'],
  ])('tell the same: %s', (one, other) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['한국은행, 기준금리 연 2.50%로 동결', '한국은행, 기준금리 연 2.75%로 동결'],
    ['코스피 상승 마감', '코스피 하락 마감'],
    ['금리 인상', '금리 인하'],
    ['', '금리'],
  ])('tell different things: %s', (one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});

describe('links', () => {
  it('lose what says where a reader came from', () => {
    expect(canonicalLink('HTTPS://News.Example.com/a?b=2&utm_medium=x&a=1&fbclid=y#c', 'https://x.example.com')).toBe(
      'https://news.example.com/a?a=1&b=2',
    );
    expect(linkKey('http://www.example.com/a/')).toBe(linkKey('https://m.example.com/a'));
    expect(canonicalLink('data:text/html,x', 'https://example.com')).toBeNull();
    expect(canonicalLink('http://', 'https://example.com')).toBeNull();
    expect(canonicalLink(`/${'a'.repeat(3_000)}`, 'https://example.com')).toBeNull();
  });
});

describe('the sentence that says most', () => {
  const items = [
    { title: '기준금리 동결', summary: '오늘 날씨가 맑아서 좋았다. 한국은행이 기준금리를 다시 동결했다. 끝이 아니라' },
    { title: '은행 대출금리 하락', summary: '한국은행이 기준금리를 동결하자 대출금리가 내렸다.' },
    { title: '제목만 있는 글', summary: '' },
    { title: '같은 말을 하는 제목이다', summary: '같은 말을 하는 제목이다.' },
  ];

  it('is a whole one of the text, and not the title again', () => {
    expect(keySentences(items)).toEqual([
      '한국은행이 기준금리를 다시 동결했다.',
      '한국은행이 기준금리를 동결하자 대출금리가 내렸다.',
      null,
      null,
    ]);
    expect(keySentences([])).toEqual([]);
  });
});
