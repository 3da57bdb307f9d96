import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { filesUnder, readInputs } from './inputs.mjs';
import { swcOptions } from './typescript.mjs';

/** What the program is made of, as far as it is there: an image is built without `bench`. The pages have their own build. */
const FOLDERS = ['src', 'migrations', 'bench'];
const SINGLE_FILES = ['ormconfig.ts'];
const isProgram = (path) => path.endsWith('.ts') && !path.startsWith('src/web/');
/** What else decides on the outcome: how it is built, and with which packages. */
const isMeans = (path) => path === 'src/build.mjs' || path.startsWith('src/build/');
const PACKAGES = 'package-lock.json';

/** What was built from which inputs. It is written last, so that a build that broke off counts as none. */
const STAMP = '.server.json';
const FILES_AT_ONCE = 64;

const outputOf = (path) => path.replace(/\.ts$/, '.js');

/** Sizes tell what was cut, replaced or lost; contents are not read again at every start. */
function stateOf(target, outputs) {
  const hash = createHash('sha256');
  for (const path of outputs) hash.update(`${path}\0${statSync(join(target, path)).size}\0`);
  return hash.digest('hex');
}

function isBuiltFrom(target, digest) {
  try {
    const stamp = JSON.parse(readFileSync(join(target, STAMP), 'utf8'));
    return stamp.digest === digest && stamp.state === stateOf(target, stamp.outputs);
  } catch {
    return false;
  }
}

/** A reader meets the old file or the new one, and never half of one. */
async function putFile(path, text) {
  if ((await readFile(path, 'utf8').catch(() => null)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

/** Both files of a source: JavaScript, and a map that names the source by its place beside the result. */
async function emit(transform, { path, text }) {
  const output = outputOf(path);
  const sourceFileName = posix.relative(posix.dirname(posix.join('dist', output)), path);
  const { code, map } = await transform(text.toString(), {
    ...swcOptions,
    filename: path,
    sourceFileName,
    sourceMaps: true,
    inlineSourcesContent: false,
  });
  return [
    [output, `${code}//# sourceMappingURL=${posix.basename(output)}.map\n`],
    [`${output}.map`, map],
  ];
}

/** Removes what an earlier build made of sources that are gone. */
async function removeOthers(target, outputs) {
  const ours = new Set(outputs);
  for (const folder of FOLDERS) {
    const found = await filesUnder(target, folder);
    await Promise.all(found.filter((path) => !ours.has(path)).map((path) => rm(join(target, path), { force: true })));
  }
}

/** What the server is built from, and whether `dist` holds just that. */
export async function serverBuild(root) {
  const target = join(root, 'dist');
  const found = (await Promise.all(FOLDERS.map((folder) => filesUnder(root, folder)))).flat();
  const paths = [...found.filter((path) => isProgram(path) || isMeans(path)), ...SINGLE_FILES, PACKAGES];
  const { inputs, digest } = await readInputs(root, paths);
  return {
    isDone: () => isBuiltFrom(target, digest),
    async run() {
      const { transform } = await import('@swc/core');
      const programs = inputs.filter(({ path }) => isProgram(path));
      const files = [];
      for (let start = 0; start < programs.length; start += FILES_AT_ONCE) {
        const some = programs.slice(start, start + FILES_AT_ONCE);
        files.push(...(await Promise.all(some.map((program) => emit(transform, program)))).flat());
      }
      // Nothing is written before everything could be read: a mistake leaves the last build as it was.
      await rm(join(target, STAMP), { force: true });
      for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
        const some = files.slice(start, start + FILES_AT_ONCE);
        await Promise.all(some.map(([path, text]) => putFile(join(target, path), text)));
      }
      const outputs = files.map(([path]) => path);
      await removeOthers(target, outputs);
      await putFile(join(target, STAMP), JSON.stringify({ digest, state: stateOf(target, outputs), outputs }));
    },
  };
}
