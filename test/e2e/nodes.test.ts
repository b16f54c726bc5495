import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchOffice } from '../../build/bench/list.ts';
import { fillCases } from '../../build/bench/material/earlier-cases.ts';
import { fillBeside } from '../../build/bench/material/fill-beside.ts';
import { fillYears } from '../../build/bench/material/fill-years.ts';
import { storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

/** So many nodes an office PC lays out without a person waiting. */
const most = 6_000;
const now = () => new Date('2026-07-15T02:00:00.000Z');

let folder: string;
let desk: DeskInBrowser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-nodes-'));
  const roles = ['clerk', 'leader', 'admin'];
  const account = { name: 'bench', displayName: '测试', roles, password: 'bench-password' };
  const first = await openApp({ folder, now });
  await first.connect('shell').call('office.setUp', { ...benchOffice, account });
  await first.close();
  const raw = new Raw(storeFile(folder));
  fillYears(raw, { items: 2_000, years: [2022, 2023, 2024, 2025, 2026], open: true });
  fillCases(raw, { cases: 2_000, characters: 40 });
  fillBeside(raw);
  // Lists show no letter's words; search is not asked here.
  raw.exec(`delete from searchDirty`);
  raw.close();
  desk = await openDesk({ folder, now, fresh: true });
  await desk.signIn('bench', 'bench-password');
}, 300_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ...['/board', '/items?size=200', '/items?role=co&size=200', '/counted', '/commitments', '/numbers', '/review'],
  ...['/schedule/month', '/schedule/gantt', '/schedule/week', '/schedule/chase', '/statistics', '/references'],
  ...['/import', '/settings/units', '/settings/organisation', '/settings/log', '/settings/numbers'],
])('两千件时，一页不超过6000个节点：%s', async (address) => {
  await desk.page.goto(`${desk.url}#${address}`);
  await desk.page.locator('.page').first().waitFor();
  await desk.page.waitForLoadState('networkidle');
  await desk.page.waitForTimeout(700);
  const nodes = await desk.page.locator('css=*').count();
  const rows = await desk.page.locator('tr').count();
  console.log(`${nodes} 个节点，${rows} 行 ${address}`);
  await desk.screenshot(`nodes${address.replace(/\W+/g, '-')}`);
  expect(nodes).toBeLessThanOrEqual(most);
});
