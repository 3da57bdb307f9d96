import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { KOREAN_BESIDE_CODE } from './support/korean-beside-code.js';

const ROOT = join(import.meta.dirname, '..');
const HANGUL = /[가-힣ㄱ-ㅎㅏ-ㅣ]/;

/** Where Korean belongs: texts for people, refusals, and what reads, writes, learns or makes up Korean. */
const HOMES = [
  /(^|[./])texts\.ts$/,
  /\.refusals\.ts$/,
  /^src\/modules\/demo\//,
  /^src\/modules\/chat\/(understanding|gate|plan|safety|glossary)\//,
  // A tool of the assistant makes sentences around typed figures: its words are what it is.
  /^src\/modules\/[^/]+\/assistant\//,
  /^src\/platform\/(assistant|delimited|tables)\//,
  /^src\/web\/explorer\/examples\//,
  // Help of commands is in English alone; its examples name people, banks and places of Korea.
  /^src\/cli\/(account|institution|imports\/import-(fix|prices))\.ts$/,
  // What reads or writes Korean by its letters or words.
  /^src\/modules\/chat\/answer\/narrative\/same-question\.ts$/,
  /^src\/modules\/chat\/facts\/masked-text\.ts$/,
  /^src\/modules\/chat\/knowledge\/contacts\/answer-contacts\.ts$/,
  /^src\/modules\/chat\/knowledge\/matching\/(gist|public-words)\.ts$/,
  /^src\/modules\/customers\/masking\.ts$/,
];

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path))
  .sort();

/** Whether code says something Korean. A word in brackets beside an English one is a translation, and comments are comments. */
function saysKorean(path: string): boolean {
  const text = readFileSync(join(ROOT, path), 'utf8');
  if (!HANGUL.test(text)) return false;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const says = (node: ts.Node): boolean => {
    const isSaid =
      ts.isStringLiteralLike(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node);
    if (isSaid && HANGUL.test(node.getText().replaceAll(/\([^()]*\)/g, ''))) return true;
    return ts.forEachChild(node, (child) => says(child) || undefined) ?? false;
  };
  return says(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind));
}

describe('texts for people', () => {
  it('stand in texts and refusals, and in no file beside those that did before', () => {
    const beside = sources.filter((path) => !HOMES.some((home) => home.test(path)) && saysKorean(path));
    // The list may only become shorter: move the texts of a file you touch beside it, and take it off the list.
    expect(beside).toEqual(KOREAN_BESIDE_CODE);
  });

  it('read in docs/texts.md as they are', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/build/texts-page.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('are all on the page: whatever is said in Korean in a file of texts is found there', () => {
    const page = readFileSync(join(ROOT, 'docs/texts.md'), 'utf8');
    const files = sources.filter((path) => /\.(texts|refusals)\.ts$/.test(path) && saysKorean(path));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((path) => !page.includes(`](../${path})`))).toEqual([]);
  });
});
