import { rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { filesUnder, readInputs } from './inputs.mjs';
import { builtFrom, putOutputs } from './outputs.mjs';
import { swcOptions } from './typescript.mjs';

/**
 * The program's source folders, as far as they exist: an image is built without `bench`. The pages have their own
 * build.
 */
const FOLDERS = ['src', 'migrations', 'bench'];
const SINGLE_FILES = ['ormconfig.ts'];
const isProgram = (path) => path.endsWith('.ts') && !path.startsWith('src/web/');
/** Other inputs that decide the result: how it is built, and with which packages. */
const isMeans = (path) => path === 'src/build.mjs' || path.startsWith('src/build/');
const PACKAGES = 'package-lock.json';

/** What was built from which inputs. */
export const SERVER_RECORD = '.server.json';
/** The folder of the joined program. Files joined from an older build must not run. */
export const PROGRAM = 'program';
const FILES_AT_ONCE = 64;

const outputOf = (path) => path.replace(/\.ts$/, '.js');

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

/** What the server is built from, and whether `dist` matches it. */
export async function serverBuild(root) {
  const target = join(root, 'dist');
  const found = (await Promise.all(FOLDERS.map((folder) => filesUnder(root, folder)))).flat();
  const paths = [...found.filter((path) => isProgram(path) || isMeans(path)), ...SINGLE_FILES, PACKAGES];
  const { inputs, digest } = await readInputs(root, paths);
  return {
    isDone: () => builtFrom(target, SERVER_RECORD) === digest,
    async run() {
      const { transform } = await import('@swc/core');
      const programs = inputs.filter(({ path }) => isProgram(path));
      const files = [];
      for (let start = 0; start < programs.length; start += FILES_AT_ONCE) {
        const some = programs.slice(start, start + FILES_AT_ONCE);
        files.push(...(await Promise.all(some.map((program) => emit(transform, program)))).flat());
      }
      // Nothing is written until everything has been read: a mistake leaves the last build as it was.
      await rm(join(target, PROGRAM), { recursive: true, force: true });
      await putOutputs(target, { files, folders: FOLDERS, record: SERVER_RECORD, digest });
    },
  };
}
