import { describe, expect, it } from '@jest/globals';
import { arrearsTool } from '../../../../src/modules/lending/assistant/loans/arrears.js';
import { unborneFigures } from '../../../support/borne-figures.js';
import { aLoanRow, found, partsOf, valueOf } from './support.js';

const credit = aLoanRow();
const episodes = [
  { since: '2025-03-13', paidOn: '2025-03-20', days: 8, mostWon: 531_847 },
  { since: '2026-08-13', paidOn: '2026-08-24', days: 12, mostWon: 560_000 },
];
const late = arrearsTool(partsOf([credit], [{ loanKey: 1, knownFrom: null, episodes }]));
const ask = (question: string, given: object = {}) => found(late, 'ARREARS', given, question);

describe('times that payments were late', () => {
  it('are counted, with the newest of them', async () => {
    const finding = await ask('몇 번 연체했어?');
    expect(finding.lead?.ko).toMatch(
      /^2번 연체되었고, 가장 최근은 8월 13일부터 8월 24일까지 12일 동안의 .*56만 원입니다\.$/,
    );
    expect(valueOf(finding, 'late.count')).toBe('2번');
    expect(valueOf(finding, 'late.1.since')).toBe('2026-08-13');
    expect(finding.table?.rows).toHaveLength(2);
    expect(unborneFigures(finding)).toEqual([]);
  });

  it('are those of the span that is named, with yes or no first', async () => {
    const year = { since: '2025-01-01', until: '2025-12-31' };
    expect((await ask('작년에 연체한 적 있어?', year)).lead?.ko).toMatch(/^네, .*1번 연체되었고, 2025년 3월 13일부터/);
    expect(unborneFigures(await ask('작년에 연체한 적 있어?', year))).toEqual([]);
    const before = await ask('재작년에 연체한 적 있어?', { since: '2024-01-01', until: '2024-12-31' });
    expect(before.lead?.ko).toMatch(/^아니요, .*연체된 적이 없습니다\.$/);
    expect(before.table).toBeUndefined();
  });

  it('are told by the day where that is asked, also of one that goes on', async () => {
    expect((await ask('when was I last late?')).lead?.en).toMatch(
      /^The latest time was .* from 13 August to 24 August/,
    );
    const now = [{ since: '2026-11-13', paidOn: null, days: 8, mostWon: 531_847 }];
    const tool = arrearsTool(partsOf([credit], [{ loanKey: 1, knownFrom: null, episodes: now }]));
    const finding = await found(tool, 'ARREARS', {}, '연체한 적 있나요?');
    expect(finding.lead?.ko).toMatch(/^네, 1번 연체되었고, 11월 13일부터 8일째인/);
  });

  it('say from when the books know, leave out loans that the asker does not see, and leave today to what is overdue', async () => {
    const known = arrearsTool(partsOf([credit], [{ loanKey: 1, knownFrom: '2025-06-01', episodes: [] }]));
    const since = await found(known, 'ARREARS', {}, '연체한 적 있나요?');
    expect(since.assumed?.[0]?.ko).toBe('2025년 6월 1일부터의 장부');
    expect(unborneFigures(since)).toEqual([]);
    const another = arrearsTool(partsOf([credit], [{ loanKey: 7, knownFrom: null, episodes }]));
    expect((await found(another, 'ARREARS', {}, '연체한 적 있나요?')).lead?.ko).toBe('아니요, 연체된 적이 없습니다.');
    expect((await ask('지금 연체된 거 있나요?')).facts.some(({ id }) => id.startsWith('late.'))).toBe(false);
  });
});
