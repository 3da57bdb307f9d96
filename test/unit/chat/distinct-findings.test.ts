import { expect, it } from '@jest/globals';
import { distinctFindings } from '../../../src/modules/chat/tools/distinct-findings.js';

it('keeps the first of findings that say the same, and all that say nothing', () => {
  const [rates, dollar, plain] = [
    { facts: [], lead: { ko: '금리', en: 'rates' } },
    { facts: [], lead: { ko: '환율', en: 'dollar' } },
    { facts: [] },
  ];
  expect(distinctFindings([rates, dollar, { ...rates }, plain, { ...plain }])).toEqual([rates, dollar, plain, plain]);
});
