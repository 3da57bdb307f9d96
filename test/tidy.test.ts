import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import ts from 'typescript';
import { layerOf, ROOT, sources, sourcesUnder } from './support/sources.js';

const MAX_FILE_LINES = 300;
/** A test file covers one story; few are longer than code should be. */
const MAX_TEST_LINES = 325;
const MAX_FUNCTION_LINES = 60;
const everything = [...sources, ...sourcesUnder('test'), ...sourcesUnder('migrations'), ...sourcesUnder('bench')];

describe('names and places', () => {
  const ROLES =
    'entity|repository|policy|service|resolver|types|inputs|enums|errors|refusals|texts|columns|module|task'.split('|');
  /** Helpers of the platform whose last word is a role's, and which are bare nouns all the same. */
  const BARE = [
    'src/platform/graphql/node-resolver.ts',
    'src/platform/graphql/variable-errors.ts',
    'src/platform/storage/s3-errors.ts',
  ];
  const MAX_FILES = 30;

  it('names each file by a noun and its role, or by a noun alone', () => {
    const named = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${ROLES.join('|')}))?\\.ts$`);
    // Two nouns in a row may end like these: a debt service, the policy of passwords.
    const roleAsWord = /-(entity|repository|resolver|types|inputs|enums|errors|refusals|texts)\.ts$/;
    expect(
      sources
        .map(({ path }) => path)
        .filter((path) => layerOf(path) !== 'web' && !BARE.includes(path))
        .filter((path) => !named.test(basename(path)) || roleAsWord.test(path)),
    ).toEqual([]);
  });

  it('keeps at most 30 files in a folder', () => {
    const counts = new Map<string, number>();
    for (const entry of readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
    }
    expect(
      [...counts]
        .filter(([, count]) => count > MAX_FILES)
        .map(([folder, count]) => `${relative(ROOT, folder).replaceAll('\\', '/')}: ${count}`),
    ).toEqual([]);
  });
});

describe('style', () => {
  const linesOf = (text: string): number => text.split('\n').length;

  it('reads the environment in one file', () => {
    expect(
      sources
        .filter(({ path, text }) => text.includes('process.env') && path !== 'src/platform/config/surroundings.ts')
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('keeps files within 300 lines', () => {
    expect(
      everything
        .filter(
          ({ text, path }) =>
            linesOf(text) > (path.startsWith('test/') ? MAX_TEST_LINES : MAX_FILE_LINES) && !path.includes('generated'),
        )
        .map(({ path, text }) => `${path}: ${linesOf(text)}`),
    ).toEqual([]);
  });

  it('keeps functions within 60 lines, and writes no `any`', () => {
    const found: string[] = [];
    for (const { path, text } of sources) {
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      const visit = (node: ts.Node): void => {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${path}:${line} any`);
        if (ts.isFunctionLike(node)) {
          const lines = file.getLineAndCharacterOfPosition(node.end).line + 2 - line;
          if (lines > MAX_FUNCTION_LINES && !path.startsWith('src/web/')) found.push(`${path}:${line} ${lines} lines`);
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
    expect(found).toEqual([]);
  });

  it('registers enums and makes payloads in one place each', () => {
    const made = (by: RegExp, home: string): string[] =>
      sources.filter(({ path, text }) => by.test(text) && path !== home).map(({ path }) => path);
    expect(made(/\bregisterEnumType\(/, 'src/platform/graphql/enum-type.ts')).toEqual([]);
    expect(made(/\bclass \w*Payload\b|Payload`, \{/, 'src/platform/graphql/payload-type.ts')).toEqual([]);
  });

  it('makes pages of lists in one place', () => {
    const byHand = /\b(pageRequest|connectionFrom)\(/;
    expect(
      sources
        .filter(({ path, text }) => byHand.test(text) && !path.startsWith('src/platform/graphql/paging/'))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('spreads no object literal: within one nothing checks for unknown properties', () => {
    const found: string[] = [];
    for (const { path, text } of everything) {
      if (path.startsWith('migrations/') || !/\.\.\.\(?\{/.test(text)) continue;
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      // What a matcher expects is checked by nothing, spread or not.
      const visit = (node: ts.Node, isExpected: boolean): void => {
        if (ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(node.expression) && !isExpected) {
          found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
        }
        const isMatcher =
          ts.isCallExpression(node) && /^(await )?expect\b[^]*\.to[A-Z]\w*$/.test(node.expression.getText());
        ts.forEachChild(node, (child) => visit(child, !ts.isFunctionLike(node) && (isExpected || isMatcher)));
      };
      visit(file, false);
    }
    expect(found).toEqual([]);
  });

  it('speaks of no work left to do', () => {
    expect(
      everything
        .filter(({ path, text }) => /\b(TODO|FIXME|XXX)\b/.test(text) && path !== 'test/tidy.test.ts')
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
