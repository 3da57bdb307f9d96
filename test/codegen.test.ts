import { expect, it } from '@jest/globals';
import { generate, loadContext } from '@graphql-codegen/cli';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'schema/generated');

/** Content by path from the root. */
type Files = Readonly<Record<string, string>>;

async function filesToBe(): Promise<Files> {
  const context = await loadContext(join(ROOT, 'codegen.yml'));
  context.cwd = ROOT;
  context.updateConfig({ silent: true });
  const files = (await generate(context, false)) as readonly { filename: string; content: string }[];
  return Object.fromEntries(files.map(({ filename, content }) => [relative(ROOT, resolve(ROOT, filename)), content]));
}

function filesThatAre(): Files {
  const entries = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [relative(ROOT, path), readFileSync(path, 'utf8')]));
}

it('the typed documents are those that `npm run schema` writes now', async () => {
  const toBe = await filesToBe();
  expect(Object.keys(toBe)).toHaveLength(4);
  expect(filesThatAre()).toEqual(toBe);
}, 180_000);
