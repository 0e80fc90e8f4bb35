// Chromium for tests and pictures of pages. In: where a page's file stands. Out: the page, watched for requests and errors.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of the system; undefined where there is none. */
export const chromiumPath = PLACES.find((path) => existsSync(path));

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenedPage {
  readonly page: Page;
  /** Whatever the page asked for besides its own file. */
  readonly requests: readonly string[];
  /** Errors and warnings on the console, and exceptions. */
  readonly faults: readonly string[];
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly javaScript?: boolean;
}

export interface Browser {
  readonly open: (file: string, options?: OpenOptions) => Promise<OpenedPage>;
  readonly close: () => Promise<void>;
}

async function openPage(context: BrowserContext, file: string): Promise<OpenedPage> {
  const own = pathToFileURL(file).href;
  const page = await context.newPage();
  const [requests, faults]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== own && !url.startsWith('data:')) requests.push(url);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(own);
  return { page, requests, faults };
}

/** A browser with a profile of its own. */
export async function openBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'gov-plan-chromium-'));
  const browser = await chromium.launch({
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    args: FLAGS,
    env: { ...process.env, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile },
  });
  return {
    async open(file, { width = 1360, height = 900, javaScript = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        javaScriptEnabled: javaScript,
        locale: 'zh-CN',
      });
      return openPage(context, file);
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
