import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { built } from '../../build/bundle/built.ts';
import { launchChromium } from '../../build/test/chromium.ts';
import { type Host, startHost } from '../../electron/browser/host.ts';
import { bureau, type Person, password, person, takenAsOwn } from '../support/desk.ts';

/** Pictures for people to look at after a run: what a clerk sees on an office screen. */
const screens = join(import.meta.dirname, '..', '..', 'test-results', 'screens');

/** One for all tests of a file: starting it takes longer than most of what is walked; each desk has a profile of its own. */
let chromium: Promise<Browser> | null = null;
if (process.env.VITEST) afterAll(endChromium);

/** Ends the browser all desks share; a test file does it by itself, the bench, which walks pages too, has to ask. */
export async function endChromium(): Promise<void> {
  const ended = chromium;
  chromium = null;
  await (await ended)?.close();
}

export type DeskInBrowser = {
  page: Page;
  /** The host's address, with a slash at its end. */
  url: string;
  folder: string;
  /** Signs the page's browser in (or over to someone else) without the login page, and shows the first page. */
  signIn(name: string, word?: string): Promise<void>;
  /** Someone at a shell on the same data, to prepare or to look behind the page. */
  atShell(name: string, word?: string): Promise<Person>;
  /** Ends the program, does `meanwhile`, and starts it again; what the page says of a broken line then is no error. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  /** Leaves a picture under `test-results/screens`; `name` without ending, e.g. `draft-merge`. */
  screenshot(name: string): Promise<void>;
  /** Ends it all; throws when the page wrote an error to its console or let one escape. */
  close(): Promise<void>;
};

export type DeskOptions = {
  /** The demo bureau instead of 云澜市民政局 with its accounts clerk, leader and admin. */
  demo?: boolean;
  /** Nothing set up yet: the page begins with the first set-up. */
  fresh?: boolean;
  now?: () => Date;
  /** What was done to the data folder before the program is started. */
  damage?: (folder: string) => void;
  /** A file with an office's settings that was laid ready for the first start. */
  readyOffice?: string;
  /** A data folder that is there already, and stays. */
  folder?: string;
};

/** The whole program in Debian's Chromium at 1366 × 768, against the real host on a data folder of its own. */
export async function openDesk({
  demo = false,
  fresh = false,
  now,
  damage,
  folder: given,
  readyOffice,
}: DeskOptions = {}): Promise<DeskInBrowser> {
  await built('renderer');
  const folder = given ?? mkdtempSync(join(tmpdir(), 'desk-in-browser-'));
  damage?.(folder);
  const start = () => startHost({ folder, demo, ...(readyOffice ? { readyOffice } : {}), ...(now ? { now } : {}) });
  let host = await start();
  if (!demo && !fresh) await setUp(host);
  chromium ??= launchChromium();
  const browser = await chromium;
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors = watch(page);
  await page.goto(host.url);
  return {
    page,
    url: host.url,
    folder,
    async signIn(name, word = password) {
      const origin = host.url.slice(0, -1);
      const data = { name, password: word };
      const answered = await page.request.post(`${host.url}call/session.login`, { data, headers: { origin } });
      const reply = await answered.json();
      if (!reply.ok) throw new Error(reply.error.message);
      await page.goto('about:blank');
      await page.goto(host.url);
    },
    async atShell(name, word = password) {
      const someone = person(host.app.connect('shell'));
      await someone.call('session.login', { name, password: word });
      return someone;
    },
    async restart(meanwhile) {
      const before = errors.length;
      await host.close();
      await meanwhile();
      host = await start();
      // The page tries again every second or two.
      await page.waitForTimeout(3_000);
      errors.length = before;
    },
    async screenshot(name) {
      mkdirSync(screens, { recursive: true });
      await page.screenshot({ path: join(screens, `${name}.png`) });
    },
    async close() {
      await context.close();
      await host.close();
      if (given === undefined) rmSync(folder, { recursive: true, force: true });
      if (errors.length > 0) throw new Error(`页面报错：\n${errors.join('\n')}`);
    },
  };
}

function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()}（${message.location().url}）`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left gives up what it was still asking for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      errors.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  return errors;
}

async function setUp(host: Host) {
  const admin = person(host.app.connect('shell'));
  const account = { name: 'admin', displayName: '管理员', roles: ['admin' as const], password };
  await admin.call('office.setUp', { ...bureau, account });
  await admin.call('account.create', { name: 'clerk', displayName: '纪云舒', roles: ['clerk'], password });
  await admin.call('account.create', { name: 'leader', displayName: '顾长风', roles: ['leader'], password });
  await takenAsOwn(host.app.folder);
}
