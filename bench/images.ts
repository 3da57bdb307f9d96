import { monitorEventLoopDelay } from 'node:perf_hooks';
import { decodeImage } from '../src/platform/images/decode.js';
import { ImageInspector, photographOf, shippedDocumentModel } from '../src/platform/images/index.js';
import { documentFigures, thingFigures } from './image-models.js';
import { circumstances, writeSection } from './report.js';

/** Photographs that are judged, and those before them that warm the thread up. */
const [COUNT, WARM_UP] = [60, 12];
const LABELS = ['GOOD', 'BLUR', 'GLARE', 'STAIN', 'SCRATCH', 'CUT'] as const;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
const row = (name: string, times: number[], target: string): string => {
  const sorted = times.slice(WARM_UP).sort((one, other) => one - other);
  return `| ${name} | ${at(sorted, 0.5).toFixed(0)} / ${at(sorted, 0.95).toFixed(0)} | ${target} |`;
};

const model = await shippedDocumentModel();
const inspector = new ImageInspector({ limits: { timeoutMs: 60_000 } });
const photographs: Uint8Array[] = [];
for (let place = 0; place < 12; place += 1)
  photographs.push(
    await photographOf({
      label: LABELS[place % 6] ?? 'GOOD',
      template: 60 + place,
      seed: 5_000 + place,
      longSide: 1600,
    }),
  );
const decoded: number[] = [];
const whole: number[] = [];
const cpu: number[] = [];
const timed = async (times: number[], work: () => Promise<unknown>): Promise<void> => {
  const began = performance.now();
  await work();
  times.push(performance.now() - began);
};
const loop = monitorEventLoopDelay({ resolution: 1 });
for (let place = 0; place < COUNT + WARM_UP; place += 1) {
  const photograph = photographs[place % photographs.length] ?? new Uint8Array();
  await timed(decoded, () => decodeImage(photograph, { longSide: 800 }));
  if (place === WARM_UP) loop.enable();
  const cpuBefore = process.cpuUsage();
  await timed(whole, () => inspector.inspectImage(photograph, model));
  const { user, system } = process.cpuUsage(cpuBefore);
  cpu.push((user + system) / 1000);
}
loop.disable();
await inspector.close();
const text = `${circumstances()}
${COUNT} photographs of a paper, 1600 x 1200, as JPEG, one after another.

| what | p50 / p95 ms | target |
| --- | --- | --- |
${row('judged whole: decoded, measured, judged, heat map drawn', whole, 'p95 ≤ 150')}
${row('the same in time of a core, whatever others do', cpu, '–')}
${row('decoded', decoded, 'p95 ≤ 25')}
| longest that the event loop stood still | ${(loop.max / 1e6).toFixed(0)} | ≤ 50 |`;
console.log(text);
const isDry = process.argv.includes('--dry');
if (!isDry) writeSection('images', text);
// Four trainings of some three minutes each.
const models = `${circumstances()}\n\n${await documentFigures()}\n\n${await thingFigures()}`;
console.log(models);
if (!isDry) writeSection('image-models', models);
