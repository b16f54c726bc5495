import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing } from './test/debian-packages.ts';
import { fetchStandIns } from './test/stand-in-fonts.ts';

/**
 * `npm test`: everything, on a machine that has only npm. Packages of the system, rules, types and arrows, the page and the
 * window's bundle, then all tests; the last line is `N passed, N failed`. Words after `--` name the test files to run.
 */
const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
const report = join(results, 'report.json');

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
  success: boolean;
};

function step(title: string, program: string, args: string[]): boolean {
  console.log(`\n—— ${title}`);
  const started = performance.now();
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  console.log(
    `—— ${title}：${status === 0 ? '通过' : '没有通过'}（${((performance.now() - started) / 1000).toFixed(1)} 秒）`,
  );
  return status === 0;
}

function main(): { passed: number; failed: number } {
  const files = process.argv.slice(2);
  installMissing();
  fetchStandIns();
  rmSync(report, { force: true });
  mkdirSync(results, { recursive: true });
  let failed = 0;
  if (files.length === 0) {
    if (!step('类型、格式、文件夹之间的引用', 'npm', ['run', '--silent', 'check'])) failed += 1;
    if (!step('页面和窗口程序', process.execPath, [join('build', 'bundle.ts')])) failed += 1;
  }
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passedAll = step('测试', process.execPath, [vitest, 'run', ...reporters, ...files]);
  if (!existsSync(report)) return { passed: 0, failed: failed + 1 };
  const counts = JSON.parse(readFileSync(report, 'utf8')) as Report;
  // A test left out is a test not passed; a file that broke before its first test has no failed test of its own.
  const leftOut = counts.numPendingTests + counts.numTodoTests;
  if (leftOut > 0) console.log(`有 ${leftOut} 项测试被跳过，按没有通过计。`);
  failed += counts.numFailedTests + leftOut;
  if (failed === 0 && !(passedAll && counts.success)) failed += 1;
  return { passed: counts.numPassedTests, failed };
}

try {
  const { passed, failed } = main();
  console.log(`\n截图在 ${join('test-results', 'screens')}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
