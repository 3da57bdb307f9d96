import { expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../support/patience.js';
import { describeInBrowser } from '../support/web-browser.js';

describeInBrowser('the pages in a browser', (test) => {
  const { button, serve } = test;

  const explorerShows = (text: string) => test.page.locator('.graphiql-response', { hasText: text }).waitFor();
  const submitLogin = () => test.page.locator('[popover] button[type=submit]').first().click();

  async function logInToExplorer(url: string): Promise<void> {
    await test.page.goto(`${url}/graphql`);
    await button('로그인').click();
    await submitLogin();
    await test.page.getByText('customer@example.com').waitFor();
  }

  it('logs in with a demo account, runs a query as it, and forgets it on logging out', async () => {
    const { page } = test;
    const { url, api } = await serve();
    await page.goto(`${url}/graphql`);
    await button('로그인').click();
    await page.getByLabel('데모 계정').selectOption({ label: '직원' });
    await submitLogin();
    await page.getByText('staff@example.com').waitFor();
    await page.locator('.graphiql-execute-button').click();
    await explorerShows('STAFF');
    const toldServer = page.waitForResponse((response) => (response.request().postData() ?? '').includes('Logout'));
    await button('로그아웃').click();
    await button('로그인').waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await toldServer;
    expect(api.seen.sessionCalls).toEqual(['login', 'logout']);
    expect(test.complaints).toEqual([]);
  }, 180_000);

  it('takes a token at hand, keeps it over a reload, and says so when it is refused', async () => {
    const { page } = test;
    const { url } = await serve();
    await page.goto(`${url}/graphql`);
    await button('로그인').click();
    await page.getByText('액세스 토큰으로 시작').click();
    await page.getByLabel('액세스 토큰', { exact: true }).fill('no such token');
    await button('토큰 쓰기').click();
    await page.getByText('액세스 토큰이 맞지 않거나 만료되었습니다').waitFor();
    await page.getByLabel('액세스 토큰', { exact: true }).fill('Bearer token-of-admin@example.com');
    await button('토큰 쓰기').click();
    await page.locator('.account .role', { hasText: '관리자' }).waitFor();
    await page.reload();
    await page.getByText('admin@example.com').waitFor();
    expect(test.complaints.filter((text) => !text.includes('401'))).toEqual([]);
  }, 180_000);

  it.each([
    ['right', 0],
    ['14.5 minutes fast', 870_000],
    ['20 minutes fast', 1_200_000],
    ['an hour slow', -3_600_000],
  ])(
    'renews a token once in four fifths of its life, with a clock that is %s',
    async (_name, offMs) => {
      const { page } = test;
      const { url, api } = await serve({ tokenMs: 3_000 });
      await page.addInitScript(`{ const now = Date.now; Date.now = () => now() + ${offMs}; }`);
      await logInToExplorer(url);
      await eventually(() => api.seen.sessionCalls.length > 2);
      // At 2.4 and at 4.8 seconds: a slow machine comes to it later, and never sooner.
      const [login = NaN, first = NaN, second = NaN] = api.seen.sessionTimes;
      expect(api.seen.sessionCalls.slice(0, 3)).toEqual(['login', 'tokenRefresh', 'tokenRefresh']);
      expect(first - login).toBeGreaterThan(2_300);
      expect(second - first).toBeGreaterThan(2_300);
      expect(await page.getByText('customer@example.com').isVisible()).toBe(true);
      expect(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toContain(
        'refresh-of-',
      );
      expect(test.complaints).toEqual([]);
    },
    180_000,
  );

  it('outlasts a server that cannot be reached when the token ends, and goes on with a new one', async () => {
    const { page } = test;
    const { url, api, down, up } = await serve({ tokenMs: 2_000 });
    await logInToExplorer(url);
    await down();
    await wait(4_000);
    const before = api.seen.sessionCalls.length;
    await up();
    await eventually(() => api.seen.sessionCalls.slice(before).includes('tokenRefresh'));
    expect(await page.getByText('customer@example.com').isVisible()).toBe(true);
    await page.locator('.graphiql-execute-button').click();
    await explorerShows('CUSTOMER');
    expect(api.seen.sessionCalls.filter((name) => name === 'login')).toHaveLength(1);
  }, 180_000);

  it('says so when the server ends the session', async () => {
    const { url, api } = await serve({ tokenMs: 2_000 });
    api.refuseRenewals();
    await logInToExplorer(url);
    await test.page.getByText('로그인이 끝났습니다').waitFor();
    await button('로그인').waitFor();
    expect(api.seen.sessionCalls).toEqual(['login', 'tokenRefresh']);
  }, 180_000);

  it('streams a subscription into the explorer, as the logged-in account', async () => {
    const { page } = test;
    const { url, api } = await serve();
    const { conversation } = api.chat.mutations.conversationCreate();
    api.chat.mutations.messageSend({ input: { conversationId: conversation.id, text: 'How much?' } });
    await logInToExplorer(url);
    await page.getByRole('navigation').getByRole('button', { name: '답변 스트림' }).click();
    await page.locator('.graphiql-execute-button').click();
    await explorerShows('ChatReplyEnded');
    expect(api.seen.socketCallers.at(-1)).toBe('customer@example.com');
    expect(test.complaints).toEqual([]);
  }, 180_000);

  it.each([
    ['the landing page', '/', 'light'],
    ['the landing page', '/', 'dark'],
    ['the explorer', '/graphql', 'dark'],
  ] as const)(
    'fits %s into 360 pixels, %s, %s',
    async (_name, path, colorScheme) => {
      const { page } = test;
      const { url } = await serve();
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(url + path, { waitUntil: 'networkidle' });
      await page.getByRole('heading').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(test.complaints).toEqual([]);
    },
    180_000,
  );

  it('keeps the tools of the explorer whole and off the code on a phone', async () => {
    const { page } = test;
    const { url } = await serve();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${url}/graphql`, { waitUntil: 'networkidle' });
    const edges = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`${selector} is not shown`);
      return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
    };
    const [pane, code] = [
      await edges('.graphiql-query-editor'),
      await edges('.graphiql-query-editor .graphiql-editor'),
    ];
    const [tools, run] = [await edges('.graphiql-toolbar'), await edges('.graphiql-execute-button')];
    expect(run.right).toBeLessThanOrEqual(tools.right);
    expect(run.bottom).toBeLessThanOrEqual(tools.bottom);
    expect(tools.right).toBeLessThanOrEqual(pane.right);
    expect(tools.bottom).toBeLessThanOrEqual(pane.bottom);
    expect(tools.top).toBeGreaterThanOrEqual(code.bottom);
    expect(code.right - code.left).toBeGreaterThan((pane.right - pane.left) * 0.9);
  }, 180_000);

  it('offers no explorer in production, and no demo account', async () => {
    const { page } = test;
    const { url } = await serve({ isProduction: true });
    await page.goto(url);
    await page.getByRole('heading', { name: '흩어진 금융을 하나로 모읍니다' }).waitFor();
    await page.getByLabel('이메일').waitFor();
    expect(await page.getByText('탐색기').count()).toBe(0);
    expect(await page.getByText('example.com').filter({ hasNotText: 'curl' }).count()).toBe(0);
    expect(await page.locator('a[href="/graphql"]').count()).toBe(0);
  }, 180_000);

  it('logs out on the front page, where nothing of the conversation stays', async () => {
    const { page } = test;
    const { url, api } = await serve();
    await page.goto(url);
    await button('데모 고객으로 시작').click();
    await page.getByRole('textbox', { name: '질문' }).fill('쓰다 만 글');
    const toldServer = page.waitForResponse((response) => (response.request().postData() ?? '').includes('Logout'));
    await button('로그아웃').click();
    await button('데모 고객으로 시작').waitFor();
    await toldServer;
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    expect(api.seen.sessionCalls).toEqual(['login', 'logout']);
  }, 180_000);

  it('serves its icon where browsers look for one', async () => {
    const { url } = await serve();
    const icon = await fetch(`${url}/favicon.ico`);
    expect(icon.status).toBe(200);
    expect(icon.headers.get('content-type')).toBe('image/svg+xml');
    expect(await icon.text()).toContain('<svg');
  });

  it('speaks English when asked, and remembers it', async () => {
    const { page } = test;
    const { url } = await serve();
    await page.goto(url);
    await button('Switch to English').click();
    await page.getByRole('heading', { name: 'Finance, gathered into one' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Finance, gathered into one' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  }, 180_000);
});
