import { createRequire } from 'node:module';
import { CHART_FONT } from './chart-option.js';

/** Points; twice as many in PNG, for screens that show fine print. */
const WIDTH = 960;
const HEIGHT = 540;
const FONT = '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf';

/** Draws an echarts option as SVG; text stays text. The library is loaded on first use. */
export async function drawSvg(option: Record<string, unknown>): Promise<string> {
  const echarts = await import('echarts');
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Draws SVG as PNG with the bundled font only, not the machine's fonts, so that it looks the same everywhere. */
export async function drawPng(svg: string): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFile = createRequire(import.meta.url).resolve(FONT);
  const font = { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: CHART_FONT };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: 2 * WIDTH } }).render().asPng();
}
