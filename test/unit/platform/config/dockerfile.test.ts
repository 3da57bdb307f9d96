import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const copied = [
  ...readFileSync('Dockerfile', 'utf8').matchAll(/^COPY --from=build \/app\/(src\/\S+) \.\/(\S+)$/gm),
].map(([, from = '', to = '']) => ({ from, to }));

it('the image has every file of the sources that the program reads there, in its place', () => {
  const data = ['src/modules', 'src/platform'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:txt|onnx|json|bin|csv)$/.test(path))
      .map((path) => dirname(`${room}/${path}`)),
  );
  expect(copied.filter(({ from, to }) => from !== to)).toEqual([]);
  const isCopied = (folder: string): boolean => copied.some(({ from }) => `${folder}/`.startsWith(`${from}/`));
  expect(data.length).toBeGreaterThan(20);
  expect([...new Set(data)].filter((folder) => !isCopied(folder))).toEqual([]);
});
