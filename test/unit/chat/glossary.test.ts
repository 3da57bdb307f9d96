import { describe, expect, it } from '@jest/globals';
import { comparesTerms, TERMS, termIn, termNamed } from '../../../src/modules/chat/glossary/glossary.js';
import { glossaryTool, termFinding } from '../../../src/modules/chat/glossary/glossary-tool.js';
import { findingOf, type ToolContext } from '../../../src/platform/assistant/index.js';
import { expectSound } from '../../support/finding.js';

const TODAY = '2026-11-20';
const ask = async (said: string, term?: string) =>
  findingOf(
    await glossaryTool().run(
      { said: [said], today: TODAY } as unknown as ToolContext,
      term === undefined ? {} : { term },
    ),
  );

describe('the glossary', () => {
  it.each([
    ['체크카드하고 신용카드는 뭐가 다른 건가요', true],
    ["what's the difference between a check card and a credit card", true],
    ['how does a check card differ from a credit card', true],
    ['what is a credit card', false],
    ['the check card and the credit card together', false],
  ])('hears whether two terms are held against each other: %s', (question, compares) => {
    expect(comparesTerms(question)).toBe(compares);
  });

  it('explains many words, each once, in both languages, with a source', () => {
    expect(TERMS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(TERMS.map(({ code }) => code)).size).toBe(TERMS.length);
    for (const term of TERMS) {
      expectSound(termFinding(term, TODAY));
      expect(term.meaning.ko).toMatch(/니다\.$/);
      expect(term.meaning.en).toMatch(/\.$/);
      expect(term.meaning.en).not.toMatch(/[가-힣]/);
    }
  });

  it('finds each word by its own names', () => {
    const lost = TERMS.filter((term) => termNamed(term.name.ko.replace(/\(.*\)$/, '')) !== term);
    expect(lost.map(({ code }) => code)).toEqual([]);
  });

  it.each([
    ['DSR이 무슨 뜻이에요?', 'dsr'],
    ['스트레스 DSR은 뭔가요', 'stress-dsr'],
    ['디에스알이뭐야', 'dsr'],
    ['버팀목대출이 뭔가요', 'beotimmok'],
    ['전세자금대출이란?', 'jeonse-loan'],
    ['원리금균등상환이 뭐예요?', 'equal-payment'],
    ['원금 균등이 뭐죠', 'equal-principal'],
    ['만기일시상환 설명해줘', 'bullet'],
    ['코픽스가 뭐예요', 'cofix'],
    ['what does APR mean', 'apr'],
    ['What is an amortising loan?', 'equal-payment'],
    ['explain DTI to me', 'dti'],
    ['what is a rate cut request', 'rate-cut'],
    ['리볼빙 하면 어떻게 돼요', 'revolving'],
    ['거치기간이 뭐죠', 'grace'],
    ['변동금리란?', 'variable-rate'],
    ['청약철회권이 뭐예요', 'withdrawal'],
    ['대환이 뭔데요', 'refinancing'],
    ['중도상환수수료가 뭔지 설명해주세요', 'prepayment-fee'],
  ])('finds the word in %s', (question, code) => {
    expect(termIn(question)?.code).toBe(code);
  });

  it('is not led by letters inside other words', () => {
    expect(termIn('what is a april offer')?.code).not.toBe('apr');
    expect(termIn('오늘 날씨 어때')).toBeNull();
  });

  it('goes by the word that was understood before the words of the question', async () => {
    expect((await ask('그건 무슨 뜻이에요?', 'LTV')).lead?.ko).toMatch(/^LTV\(담보인정비율\)는 /);
    expect((await ask('블록체인이 뭐예요?', '블록체인')).lead?.ko).toContain('‘블록체인’의 뜻은 용어 목록에 없어');
    expect((await ask('무슨 뜻이에요?')).facts).toEqual([]);
  });
});
