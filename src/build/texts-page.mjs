// Writes docs/texts.md: every text for people, in Korean and English, by the room and the file that it stands in. With
// --check it only says whether the page is up to date. It reads the sources, since many texts are computed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PAGE = join(ROOT, 'docs/texts.md');
const HANGUL = /[가-힣]/;
/** Training data, patterns to recognise, made-up data and examples are not texts for people. */
const NOT_SAID =
  /^src\/modules\/(demo\/|chat\/(understanding|gate\/(figures|sentences))\/)|\/(held-out|data)\/|^src\/build\/|^src\/web\/explorer\/examples\//;
const HEAD = `# Texts that people read

\`npm run schema\` writes this page from the sources; change a text in its file. \`{…}\` is filled in when the text is shown; forms
of one text are divided by \` / \`. Texts with the same key are in the order of the file.
`;

/** A text as it reads: inserted values are in braces, alternatives are divided by a stroke. */
function readable(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return readable(node.expression);
  }
  if (ts.isTemplateExpression(node)) {
    return (
      node.head.text + node.templateSpans.map(({ expression, literal }) => filled(expression) + literal.text).join('')
    );
  }
  if (ts.isConditionalExpression(node)) return `${readable(node.whenTrue)} / ${readable(node.whenFalse)}`;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return readable(node.left) + readable(node.right);
  }
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? returned(node.body) : readable(node.body);
  if (ts.isMethodDeclaration(node) && node.body) return returned(node.body);
  if (ts.isPropertyAssignment(node)) return readable(node.initializer);
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(readable).join(' / ');
  return filled(node);
}

/** What a function that returns texts may return. */
function returned(body) {
  const found = [];
  const visit = (node) => {
    if (ts.isReturnStatement(node) && node.expression) found.push(readable(node.expression));
    else ts.forEachChild(node, visit);
  };
  visit(body);
  return found.join(' / ');
}

/** A name for an inserted value, without how it is computed or in which language. */
function filled(node) {
  const names = node
    .getText()
    .match(/[A-Za-z_]\w*/g)
    ?.filter((name) => !/^(ko|en|context|caller|locale|toLowerCase|join|map|at)$/.test(name));
  const isPath = /^[\w.]+$/.test(node.getText());
  return `{${(isPath ? names?.join('.') : names?.at(-1)) ?? '…'}}`;
}

const isText = (node) =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) && isText(node.left));

const memberOf = (object, key) => object.properties.find(({ name }) => name?.getText() === key);

/** A text in both languages; when each language has an object of texts, pairs them by name. */
function pairsWithin(ko, en) {
  const [own, other] = [ko.initializer, en.initializer];
  if (!own || !other || !ts.isObjectLiteralExpression(own) || !ts.isObjectLiteralExpression(other)) {
    return [[readable(ko), readable(en)]];
  }
  return own.properties.flatMap((each) => {
    const key = each.name?.getText();
    const same = key && memberOf(other, key);
    return same ? pairsWithin(each, same).map(([one, two, rest]) => [one, two, rest ? `${key}.${rest}` : key]) : [];
  });
}

const areBoth = (ko, en) =>
  en !== undefined && isText(ko) && isText(en) && HANGUL.test(ko.getText()) && !HANGUL.test(en.getText());

/** The two languages of a node: an object or a pair of both, or two arguments of a call, one after the other. */
function pairsOf(node) {
  if (ts.isObjectLiteralExpression(node)) {
    const [ko, en] = [memberOf(node, 'ko'), memberOf(node, 'en')];
    return ko && en && !ts.isShorthandPropertyAssignment(ko) ? pairsWithin(ko, en) : [];
  }
  if (ts.isArrayLiteralExpression(node)) {
    const [ko, en] = node.elements;
    return node.elements.length === 2 && areBoth(ko, en) ? [[readable(ko), readable(en)]] : [];
  }
  // After its meaning, a glossary term lists other words for it, in no order of languages.
  if (!ts.isCallExpression(node) || node.expression.getText() === 'term') return [];
  return node.arguments.flatMap((ko, place) => {
    const en = node.arguments[place + 1];
    return areBoth(ko, en) ? [[readable(ko), readable(en)]] : [];
  });
}

/** The key of a text in its file: the names around it, and a refusal's code. */
function keyOf(node) {
  const names = [];
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isCallExpression(at)) {
      const first = at.arguments[0];
      if (first && first !== node && ts.isStringLiteral(first) && /^[A-Za-z][\w-]{2,39}$/.test(first.text))
        names.push(first.text);
      if (first && ts.isPropertyAccessExpression(first)) names.push(first.name.text);
    }
    const named =
      ts.isPropertyAssignment(at) ||
      ts.isVariableDeclaration(at) ||
      ts.isFunctionDeclaration(at) ||
      ts.isMethodDeclaration(at) ||
      ts.isPropertyDeclaration(at) ||
      ts.isClassDeclaration(at);
    if (named && at.name) names.push(at.name.getText());
  }
  return names.reverse().join('.');
}

const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').trim();

/** The lines of the texts of a file, which holds this. */
export function textsIn(path, text) {
  if (!HANGUL.test(text)) return [];
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const lines = [];
  const visit = (node) => {
    const pairs = pairsOf(node).filter(([ko]) => HANGUL.test(ko));
    const name = keyOf(node);
    lines.push(...pairs.map(([ko, en, own]) => `| \`${own ? `${name}.${own}` : name}\` | ${cell(ko)} | ${cell(en)} |`));
    if (pairs.length === 0 || ts.isCallExpression(node)) ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind));
  return lines;
}

const roomOf = (path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? /^src\/([^/.]+)/.exec(path)?.[1] ?? 'src';

/** The page: rooms in order of name, and in each the files that contain texts. */
export function textsPage() {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !NOT_SAID.test(path))
    .sort();
  const rooms = Map.groupBy(files, roomOf);
  const parts = [HEAD];
  for (const [room, paths] of [...rooms].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const told = paths
      .map((path) => [path, textsIn(path, readFileSync(join(ROOT, path), 'utf8'))])
      .filter(([, lines]) => lines.length > 0);
    if (told.length === 0) continue;
    parts.push(`## ${room}\n`);
    for (const [path, lines] of told) {
      parts.push(`### [${path.replace(/^src\/(modules\/[^/]+\/)?/, '')}](../${path})\n`);
      parts.push('| Key | 한국어 | English |\n| --- | --- | --- |', ...lines, '');
    }
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

const [wanted] = process.argv.slice(2);
if (wanted === '--write') {
  mkdirSync(dirname(PAGE), { recursive: true });
  writeFileSync(PAGE, textsPage());
  console.log('Wrote docs/texts.md');
} else if (wanted === '--check') {
  if (readFileSync(PAGE, 'utf8') !== textsPage()) {
    console.error('docs/texts.md is not what the sources say. Run: npm run schema');
    process.exit(1);
  }
  console.log('docs/texts.md is up to date');
}
