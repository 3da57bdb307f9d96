import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** The path a page is served at. Every other file is served under its own name. */
const PAGES = { 'index.html': '/', 'graphiql.html': '/graphql' };

/** The icon's name in the build. Browsers and readers that see no page of ours ask for it at the path below. */
const ICON = /^assets\/icon-[\w-]+\.svg$/;
const ICON_PATH = '/favicon.ico';

/** Level 9 is within 4 % of level 11 and takes a tenth of its time. */
const QUALITY = 9;

async function publishFile(folder, file) {
  const content = await readFile(join(folder, file));
  const type = TYPES[extname(file)];
  if (!type) throw new Error(`no content type is known for ${file}`);
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })]);
  const smaller = (encoded) => encoded.length < content.length;
  await Promise.all([
    smaller(br) && writeFile(join(folder, `${file}.br`), br),
    smaller(gz) && writeFile(join(folder, `${file}.gz`), gz),
  ]);
  return {
    url: PAGES[file] ?? `/${file}`,
    file,
    type,
    immutable: !(file in PAGES),
    hash: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    bytes: { identity: content.length, ...(smaller(br) && { br: br.length }), ...(smaller(gz) && { gzip: gz.length }) },
  };
}

/** Writes the compressed forms beside each file, and `files.json`, the list of all that may be served. */
export async function publish(folder, inputs) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    names.map((name) => publishFile(folder, relative(folder, name).replaceAll(sep, '/'))),
  );
  const icon = files.find(({ file }) => ICON.test(file));
  if (!icon) throw new Error('the build has no icon');
  files.push({ ...icon, url: ICON_PATH, immutable: false });
  await writeFile(join(folder, 'files.json'), JSON.stringify({ inputs, files }, null, 2));
  const total = (encoding) =>
    Math.round(files.reduce((sum, { bytes }) => sum + (bytes[encoding] ?? bytes.identity), 0) / 1000);
  return { files: files.length, kilobytes: total('identity'), brotliKilobytes: total('br') };
}
