import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { PATIENCE_MS } from './patience.js';
import { startWebServer, type WebServer, type WebServerOptions } from './web-server.js';

/** The first is the same engine without windows, and needs half the work. */
const CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const CHROMIUM = CHROMIUMS.find(existsSync);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name of another host is found, so that nothing leaves the machine; what was asked for is a complaint below.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];
const root = join(import.meta.dirname, '..', '..');
const pages = join(root, 'dist', 'web');

/** What every test of a suite starts with: a fresh page of a browser, in Korean, that may ask no host but the servers. */
export interface BrowserTest {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings of the page, and requests to other hosts. */
  readonly complaints: string[];
  readonly button: (name: string | RegExp) => Locator;
  /** A server of this test alone; the browser may ask it too. */
  readonly serve: (options?: WebServerOptions) => Promise<WebServer>;
  /** Lets the browser ask another server, too, during this test. */
  readonly allow: (url: string) => void;
}

/** Defines tests that run in Chromium on the built pages; skipped, and said so, where there is none. */
export function describeInBrowser(name: string, define: (test: BrowserTest) => void): void {
  if (!CHROMIUM) {
    describe.skip(name, () => it.skip(`skipped: there is no ${CHROMIUMS.join(' or ')} here`, () => undefined));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    const servers: WebServer[] = [];
    const allowed = new Set<string>();
    const current = {} as { page: Page; context: BrowserContext; complaints: string[] };

    beforeAll(async () => {
      // `npm test` has built the pages already; somebody who calls jest by itself may not have.
      if (!existsSync(join(pages, 'files.json')))
        execFileSync(process.execPath, [join(root, 'src', 'build.mjs')], { stdio: 'ignore' });
      browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS, timeout: PATIENCE_MS });
    }, 180_000);
    afterAll(() => browser.close());

    beforeEach(async () => {
      current.complaints = [];
      current.context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1280, height: 900 } });
      current.context.setDefaultTimeout(PATIENCE_MS);
      // Heard, not intercepted: a page of some megabytes would go through the test otherwise, and be cached nowhere.
      current.context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^https?:$/.test(protocol) && !allowed.has(origin))
          current.complaints.push(`asked another host: ${request.url()}`);
      });
      current.page = await current.context.newPage();
      current.page.on('pageerror', (error) => current.complaints.push(error.message));
      current.page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) current.complaints.push(message.text());
      });
    });
    afterEach(async () => {
      await current.context.close();
      allowed.clear();
      await Promise.all(servers.splice(0).map((server) => server.close()));
    });

    define({
      get page() {
        return current.page;
      },
      get context() {
        return current.context;
      },
      get complaints() {
        return current.complaints;
      },
      button: (label) => current.page.getByRole('button', { name: label }),
      serve: async (options) => {
        const server = await startWebServer(pages, options);
        servers.push(server);
        allowed.add(server.url);
        return server;
      },
      allow: (url) => void allowed.add(new URL(url).origin),
    });
  });
}
