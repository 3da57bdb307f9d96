/**
 * Builds what is out of date: the server into dist/src, joined for a quick start into dist/program, and the pages into
 * dist/web. When all are up to date it ends after reading their sources, in a tenth of a second. With `--server` it
 * builds dist/src only.
 */
import { join } from 'node:path';
import { programBuild } from './build/program.mjs';
import { serverBuild } from './build/server.mjs';
import { pagesBuild } from './web/build.mjs';

const root = join(import.meta.dirname, '..');
// Standard output belongs to the command that is built for.
const say = (text) => void process.stderr.write(text);

const steps = [
  { name: 'the server', plan: serverBuild },
  ...(process.argv.includes('--server')
    ? []
    : [
        { name: 'the program', plan: programBuild },
        { name: 'the pages', plan: pagesBuild },
      ]),
];

/** Plans again: another build may have run in between, from files that have changed since. */
async function runStep({ name, plan }) {
  const build = await plan(root);
  if (build.isDone()) return;
  const started = performance.now();
  say(`Building ${name}… `);
  const said = await build.run();
  say(`${((performance.now() - started) / 1000).toFixed(1)} s${said ? `, ${said}` : ''}\n`);
}

async function areAllDone() {
  const builds = await Promise.all(steps.map(({ plan }) => plan(root)));
  return builds.every((build) => build.isDone());
}

async function runAll() {
  for (const step of steps) await runStep(step);
}

try {
  if (!(await areAllDone())) {
    const { oneAtATime } = await import('./build/one-at-a-time.mjs');
    await oneAtATime(join(root, 'dist'), runAll, () => say('Another build is under way; waiting for it.\n'));
  }
} catch (error) {
  say(error.code === 'ERR_MODULE_NOT_FOUND' ? `\nBuilding needs the packages of development: npm ci\n` : '\n');
  say(`${error.message}\n`);
  process.exitCode = 1;
}
