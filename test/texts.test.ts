import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

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
  /^src\/modules\/chat\/knowledge\/matching\/(subject-words|public-words)\.ts$/,
  /^src\/modules\/customers\/masking\.ts$/,
  // What checks that a summary says no more than its figures.
  /^src\/modules\/insights\/summary\/(claim-tokens|claim-words|claims|directions|figures)\.ts$/,
  /^src\/platform\/(korean|text)\.ts$/,
  // Codes of the source that are Korean words.
  /^src\/modules\/spending\/(quarters\/spending\.enums|source\/source-columns)\.ts$/,
  // Pages that are drawn to learn from.
  /^src\/platform\/images\/documents\/pages\//,
  // Korean for messages of class-validator, whose English is its own.
  /^src\/platform\/graphql\/constraint-messages\.ts$/,
  // The name of Moa, as it is drawn.
  /^src\/web\/shared\/wordmark\.tsx$/,
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
  it('stand in files of texts and of refusals', () => {
    expect(sources.filter((path) => !HOMES.some((home) => home.test(path)) && saysKorean(path))).toEqual([]);
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
