import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './install/install.mjs';
import { installState, ownNode } from './install/state.mjs';

/**
 * The first file of every npm script: `node build/run.mjs <script> [words…]` installs what is missing, then runs the
 * script; without a script it only installs. It runs on the machine's own Node, before anything is installed, and
 * therefore is plain JavaScript; the script is TypeScript for the Node that is installed with the program.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const parent = process.ppid;
const [script, ...words] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`需要 Node.js 20 以上，这台电脑上是 ${process.version}。请到 https://nodejs.org 安装新版后再运行。`);
  process.exit(1);
}
const state = installState(root);
if (state !== 'ready') {
  const code = await install(root, state);
  if (code !== 0) process.exit(code);
}
if (script !== undefined) await (isOwnNode() ? runHere(script) : runOnOwnNode(script));

function isOwnNode() {
  return realpathSync(process.execPath) === realpathSync(ownNode(root));
}

/**
 * Once installed, npm finds the program's Node first and this process already is it: no second process stands between.
 *
 * @param {string} script
 */
async function runHere(script) {
  const file = resolve(root, script);
  process.argv = [process.execPath, file, ...words];
  await import(pathToFileURL(file).href);
}

/**
 * Right after the first installation this process still is the machine's Node: it hands on signals and the exit code.
 *
 * @param {string} script
 */
async function runOnOwnNode(script) {
  const child = spawn(ownNode(root), [resolve(root, script), ...words], { stdio: 'inherit' });
  // At a terminal, Ctrl+C reaches the child by itself; a second one would break off its tidy end.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  // Ending npm ends only npm and its shell.
  const watch = setInterval(() => process.env.npm_lifecycle_event && process.ppid !== parent && child.kill(), 500);
  process.exitCode = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => done(signal === null ? (code ?? 1) : 128 + constants.signals[signal]));
  });
  clearInterval(watch);
}
