import { describe, expect, it } from '@jest/globals';
import { newsTool } from '../../../../src/modules/forecasting/index.js';
import type { Digest } from '../../../../src/modules/forecasting/news/news.js';
import { findingOf } from '../../../../src/platform/assistant/index.js';
import { expectSound } from '../../../support/finding.js';

const caller = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
const today = '2026-11-23';
const item = (id: number, title: string, excerpt: string | null = null) => ({
  id,
  source: '예시경제',
  link: 'https://news.example.com/1',
  title,
  summary: '',
  excerpt,
  topics: ['EXCHANGE_RATE'] as const,
  publishedAt: new Date('2026-11-22T16:00:00Z'),
});
const digestOf = (items: Digest['items'], more: Partial<Digest> = {}): Digest => ({
  hasFeeds: true,
  since: today,
  items,
  fetchedAt: new Date('2026-11-23T00:00:00Z'),
  ...more,
});

async function ask(question: string, answers: readonly Digest[], given: object = {}) {
  const asked: unknown[] = [];
  const left = [...answers];
  const digest = (_caller: unknown, wanted: unknown) => {
    asked.push(wanted);
    return Promise.resolve(left.shift() ?? digestOf([]));
  };
  const tool = newsTool({ news: { digest } });
  const context = { caller, customerId: 1, today, said: [question, '환율 전망'] };
  const finding = findingOf(await tool.run(context, tool.parameters.parse(given)));
  expectSound(finding);
  return { finding, asked };
}

describe('the tool that gives news', () => {
  it('quotes titles and sentences, with source and day', async () => {
    const { finding, asked } = await ask('오늘 금융 뉴스 요약해줘', [
      digestOf([item(1, '환율 “1,400원” 돌파', '원화가 약해졌다.'), item(2, '둘째')]),
    ]);
    expect(asked).toEqual([{ topics: null, most: 4, since: today }]);
    expect(finding.lead?.ko).toMatch(/^오늘 들어온 금융 뉴스입니다\. .*투자를 권유하는 것이 아닙니다/);
    expect(finding.facts.map(({ id, of, value, source, asOf }) => [id, of?.ko, value.ko, source.ko, asOf])).toEqual([
      ['news.1.title', '예시경제, 11월 23일', '“환율 ’1,400원’ 돌파”', '예시경제', today],
      ['news.1.excerpt', '예시경제, 11월 23일', '“원화가 약해졌다.”', '예시경제', today],
      ['news.2.title', '예시경제, 11월 23일', '“둘째”', '예시경제', today],
      ['news.since', undefined, today, '연결된 뉴스 출처', today],
    ]);
    expect(finding.shown).not.toContain('news.since');
  });

  it('has a sentence for each item that names its source and day and quotes it', async () => {
    const items = [item(1, '환율 1,400원 돌파', '원화가 약해졌다.'), item(2, '금리 “동결”')];
    const { finding } = await ask('오늘 금융 뉴스 요약해줘', [digestOf(items)]);
    const sentences = finding.facts.flatMap(({ answer }) => (answer ? [answer] : []));
    expect(sentences).toEqual([
      {
        ko: '예시경제는 11월 23일 “원화가 약해졌다.”라고 전했습니다.',
        en: '예시경제 reported on 23 November: “원화가 약해졌다.”',
      },
      {
        ko: '예시경제는 11월 23일 “금리 ’동결’”라고 전했습니다.',
        en: '예시경제 reported on 23 November: “금리 ’동결’”.',
      },
    ]);
  });

  it('asks for the topic that the question names, and for none of an earlier question', async () => {
    expect((await ask('환율 뉴스 있어?', [])).asked).toEqual([{ topics: ['EXCHANGE_RATE'], most: 4, since: null }]);
    expect((await ask('any finance news?', [])).asked).toEqual([{ topics: null, most: 4, since: null }]);
    expect((await ask('뉴스', [], { since: '2026-11-20' })).asked[0]).toEqual({
      topics: null,
      most: 4,
      since: '2026-11-20',
    });
  });

  it('gives older news where there is none of the day, and says so', async () => {
    const { finding, asked } = await ask('오늘 환율 뉴스', [digestOf([]), digestOf([item(1, '하나')])]);
    expect(asked).toHaveLength(2);
    expect(finding.lead?.ko).toContain('환율 뉴스가 없습니다. 그 전의 소식은');
    expect(finding.facts.map(({ id }) => id)).toEqual(['news.1.title', 'news.since']);
  });

  it('declines plainly without feeds, and says where it has not heard of any for a while', async () => {
    const none = (await ask('뉴스 알려줘', [digestOf([], { hasFeeds: false })])).finding;
    expect([none.facts, none.lead?.ko]).toEqual([[], expect.stringContaining('연결된 뉴스 출처가 없어')]);
    const stale = digestOf([item(1, '하나')], { fetchedAt: new Date('2026-11-20T00:00:00Z') });
    expect((await ask('뉴스', [stale])).finding.assumed?.[0]?.ko).toBe('뉴스를 마지막으로 받은 날 11월 20일');
  });

  it('ignores days that are none or have not come', async () => {
    for (const given of [{ since: '어제' }, { date: '2030-01-01' }, { since: 3 }])
      expect((await ask('뉴스', [], given)).asked).toEqual([{ topics: null, most: 4, since: null }]);
  });
});
