import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startWebServer, type WebServer } from '../support/web-server.js';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const root = join(import.meta.dirname, '..', '..');

if (!existsSync(CHROMIUM)) it.skip(`the pages in a browser: skipped, there is no ${CHROMIUM} here`, () => undefined);

(existsSync(CHROMIUM) ? describe : describe.skip)('the pages in a browser', () => {
  let web: WebServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  const allowed = new Set<string>();

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'src', 'web', 'build.mjs')]);
    web = await startWebServer(join(root, 'dist', 'web'));
    allowed.add(web.url);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  beforeEach(async () => {
    complaints = [];
    context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1280, height: 900 } });
    await context.route('**', async (route) => {
      const { origin } = new URL(route.request().url());
      if (allowed.has(origin)) return route.continue();
      complaints.push(`asked another host: ${route.request().url()}`);
      return route.abort();
    });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
  });
  afterEach(() => context.close());

  const explorerShows = (text: string) => page.locator('.graphiql-response', { hasText: text }).waitFor();
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  async function startChat(): Promise<void> {
    await page.goto(web.url);
    await button('데모 고객으로 시작').click();
    await button('내 대출 잔액이 얼마나 남았나요?').click();
  }

  it('logs in with a demo account, runs a query as it, and forgets it on logging out', async () => {
    await page.goto(`${web.url}/graphql`);
    await button('로그인').click();
    await page.getByLabel('데모 계정').selectOption({ label: '직원' });
    await page.locator('[popover] button[type=submit]').first().click();
    await page.getByText('staff@example.com').waitFor();
    await page.locator('.graphiql-execute-button').click();
    await explorerShows('STAFF');
    const toldServer = page.waitForResponse((response) => (response.request().postData() ?? '').includes('Logout'));
    await button('로그아웃').click();
    await button('로그인').waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await toldServer;
    expect(web.seen.sessionCalls).toEqual(['login', 'logout']);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('takes a token at hand, keeps it over a reload, and says so when it is refused', async () => {
    await page.goto(`${web.url}/graphql`);
    await button('로그인').click();
    await page.getByText('액세스 토큰으로 시작').click();
    await page.getByLabel('액세스 토큰', { exact: true }).fill('no such token');
    await button('토큰 쓰기').click();
    await page.getByText('액세스 토큰이 맞지 않거나 만료되었습니다').waitFor();
    await page.getByLabel('액세스 토큰', { exact: true }).fill('Bearer token-of-admin@example.com');
    await button('토큰 쓰기').click();
    await page.getByText('관리자').waitFor();
    await page.reload();
    await page.getByText('admin@example.com').waitFor();
    expect(complaints).toEqual([]);
  }, 60_000);

  it('fetches a new token before the old one ends, and keeps the refresh token out of the storage', async () => {
    // A page renews a minute ahead.
    const brief = await startWebServer(join(root, 'dist', 'web'), { tokenMs: 61_000 });
    allowed.add(brief.url);
    await page.goto(`${brief.url}/graphql`);
    await button('로그인').click();
    const renewed = page.waitForResponse((response) => (response.request().postData() ?? '').includes('TokenRefresh'));
    await page.locator('[popover] button[type=submit]').first().click();
    await renewed;
    await page.getByText('customer@example.com').waitFor();
    expect(brief.seen.sessionCalls.slice(0, 2)).toEqual(['login', 'tokenRefresh']);
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toContain('refresh-of-');
    await page.goto('about:blank');
    await brief.close();
  }, 60_000);

  it('streams a subscription into the explorer, as whoever is logged in', async () => {
    await page.goto(`${web.url}/graphql`);
    await button('로그인').click();
    await page.locator('[popover] button[type=submit]').first().click();
    await page.getByText('customer@example.com').waitFor();
    await page.getByRole('tab', { name: 'ChatReply' }).click();
    await page.locator('.graphiql-execute-button').click();
    await explorerShows('ChatReplyEnded');
    expect(web.seen.socketAuthorizations.at(-1)).toBe('Bearer token-of-customer@example.com');
    expect(complaints).toEqual([]);
  }, 60_000);

  it('shows a reply as it streams, and loses nothing when the line breaks three times', async () => {
    const before = web.seen.resumedAfter.length;
    web.cutAfter([5, 9, 13]);
    await startChat();
    await page.locator('.reply[data-state=COMPLETED]').waitFor();
    expect(await page.locator('.reply p').innerText()).toBe(web.words);
    const [first, ...resumed] = web.seen.resumedAfter.slice(before);
    expect(first).toBe(0);
    expect(resumed).toHaveLength(3);
    expect(resumed).toEqual([...resumed].sort((a, b) => a - b));
    expect(resumed[0]).toBeGreaterThan(0);
    expect(resumed[2]).toBeGreaterThan(8);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('stops a reply when asked and keeps what was said', async () => {
    await startChat();
    await page.locator('.reply[data-state=STREAMING]').waitFor();
    await button('중지').click();
    await page.locator('.reply[data-state=STOPPED]').waitFor();
    const said = await page.locator('.reply p').first().innerText();
    expect(web.words.startsWith(said)).toBe(true);
    expect(complaints).toEqual([]);
  }, 60_000);

  it.each([
    ['the landing page', '/', 'light'],
    ['the landing page', '/', 'dark'],
    ['the explorer', '/graphql', 'dark'],
  ] as const)(
    'fits %s into 360 pixels, %s, %s',
    async (_name, path, colorScheme) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(web.url + path, { waitUntil: 'networkidle' });
      await page.getByRole('heading').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it('speaks English when asked, and remembers it', async () => {
    await page.goto(web.url);
    await button('Switch to English').click();
    await page.getByRole('heading', { name: 'Finance, gathered into one' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Finance, gathered into one' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  }, 60_000);
});
