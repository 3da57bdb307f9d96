import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { drawPng, drawSvg } from '../../../src/modules/forecasting/chart/chart-image.js';
import { CHART_FONT, chartOption } from '../../../src/modules/forecasting/chart/chart-option.js';
import { ChartLinks } from '../../../src/modules/forecasting/chart/chart-links.js';

const series = {
  id: 1,
  institutionId: null,
  code: 'BASE_RATE',
  nameKo: '기준금리',
  nameEn: 'Base rate',
  unit: '%',
  ...({ topic: 'POLICY_RATE', frequency: 'MONTH', source: '한국은행', isMadeUp: true } as const),
};
const record = { trials: 0, candidates: [], baselineReason: null, coverage80: null, coverage95: null };
const history = ['2026-01', '2026-02', '2026-03'].map((period, at) => {
  return { period, value: String(3 + at / 4), knownFrom: '2026-04-01' };
});
const points = [
  { period: '2026-04', median: 3.5, baseline: 3, low80: 3.25, high80: 3.75, low95: null, high95: null },
  { period: '2026-05', median: 3.5, baseline: 3, low80: 3, high80: 4, low95: null, high95: null },
];
const forecast = {
  id: 1,
  seriesId: 1,
  madeAt: '',
  asOf: '2026-04-02',
  vintage: '2026-04-01',
  isReplay: false,
  steps: 2,
  method: 'theta@1',
  history,
  points,
  record,
};

/** The grey values of a picture. */
const greyOf = async (png: Buffer) => sharp(png).greyscale().raw().toBuffer();
const written = (text: string) =>
  drawPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="400" height="100" fill="#fff"/>
    <text x="20" y="70" font-size="48" font-family="${CHART_FONT}">${text}</text></svg>`,
  );

describe('charts', () => {
  it('show Korean with the font that travels along: no blanks, and no boxes in the place of letters', async () => {
    const [bank, other, blank] = await Promise.all(
      ['한국은행', '대출금리', ' '].map(async (text) => greyOf(await written(text))),
    );
    const dark = (grey: Buffer | undefined) => grey?.filter((value) => value < 128).length ?? 0;
    expect(dark(bank)).toBeGreaterThan(1_000);
    expect(dark(blank)).toBe(0);
    expect(bank?.equals(other ?? Buffer.alloc(0))).toBe(false);
  });

  it('hold name, source, notice and periods as text, in either language', async () => {
    const svg = await drawSvg(chartOption(series, forecast, 'ko'));
    for (const text of [
      '기준금리 (%)',
      '한국은행',
      '체험용 가상 자료',
      '전망은 실제와 다를 수 있습니다',
      '80% 구간',
      '2026-05',
    ])
      expect(svg).toContain(text);
    expect(await drawSvg(chartOption(series, forecast, 'en'))).toContain('forecasts may turn out otherwise');
    const { width, height } = await sharp(await drawPng(svg)).metadata();
    expect([width, height]).toEqual([1_920, 1_080]);
  });

  it('show names as they are, whatever is written in them', async () => {
    const svg = await drawSvg(chartOption({ ...series, nameKo: '<script>x</script>' }, forecast, 'ko'));
    expect(svg).not.toContain('<script');
  });
});

describe('links to charts', () => {
  const links = new ChartLinks({ jwtSecrets: ['a secret of at least thirty-two letters'] });
  const link = { forecastId: 12, format: 'PNG', locale: 'ko', expiresAt: 1_800_000_000 } as const;

  it('say what they allow, and nothing that was altered or signed with another key', () => {
    const token = links.tokenOf(link);
    expect(links.read(token)).toEqual(link);
    expect(links.read(token.replace(/^p/, 's'))).toBeNull();
    expect(links.read(`${token}x`)).toBeNull();
    expect(new ChartLinks({ jwtSecrets: ['another secret of thirty-two letters!'] }).read(token)).toBeNull();
  });
});
