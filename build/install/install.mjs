import { spawn } from 'node:child_process';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { installState, ownNode } from './state.mjs';
import { takeTurn } from './turn.mjs';
import { whyNot } from './why-not.mjs';

/** @type {Record<Exclude<import('./state.mjs').InstallState, 'ready'>, string>} */
const reasons = {
  missing: '第一次运行，正在安装所需的部件，大约一分钟……',
  changed: '所需的部件有变化，正在重新安装，大约一分钟……',
  broken: '所需的部件不全，正在重新安装，大约一分钟……',
};

/** The lock is obeyed, whatever the person's own npm is set to: all parts, with the scripts that bring the program's Node. */
const words = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--ignore-scripts=false'];
/** Without a network npm would be silent for over a minute. */
const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000', '--loglevel=warn'];

/**
 * Installs what the lock names, one process at a time, and says so in one line on the error stream, which no reader of
 * results takes for one. Gives the exit code: 0 when node_modules is whole.
 *
 * @param {string} root
 * @param {Exclude<import('./state.mjs').InstallState, 'ready'>} state
 */
export async function install(root, state) {
  const elsewhere = linkedTo(root);
  if (elsewhere !== null) {
    console.error(
      `部件与锁定的不一致，而 node_modules 是指向 ${elsewhere} 的链接：没有安装，以免清空别处的部件。请在那里安装。`,
    );
    return 1;
  }
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  const endTurn = await takeTurn(join(dist, 'install.lock'), () =>
    console.error('另一处正在安装所需的部件，等它装完……'),
  );
  try {
    // Whoever had the turn before may have done it all.
    if (installState(root) === 'ready') return 0;
    console.error(reasons[state]);
    const log = join(dist, 'install.log');
    const { code, signal } = await npmCi(root, log);
    if (signal !== null) {
      console.error('安装中断了，下次运行时会重新装。');
      return 130;
    }
    const said = readFileSync(log, 'utf8');
    if (code === 0 && installState(root) === 'ready') return 0;
    console.error(`${whyNot(said)}（npm 的原话在 ${log}）`);
    // A build machine keeps only what was printed.
    if (process.env.CI) process.stderr.write(said);
    return 1;
  } finally {
    endTurn();
  }
}

/**
 * npm empties what it installs into, through a link too: what lies there serves others.
 *
 * @param {string} root
 * @returns {string | null}
 */
function linkedTo(root) {
  const modules = join(root, 'node_modules');
  return lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(modules) : null;
}

/**
 * @param {string} root
 * @param {string} log
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
async function npmCi(root, log) {
  stepAside(root);
  const [program, ...before] = npm();
  const file = openSync(log, 'w');
  const child = spawn(program, [...before, ...words, ...patience], {
    cwd: root,
    stdio: ['ignore', file, file],
    shell: program === 'npm.cmd',
  });
  /** @type {NodeJS.Signals | null} */
  let interrupted = null;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    interrupted = signal;
    child.kill(signal);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const code = await new Promise((done) => {
      child.once('error', () => done(null));
      child.once('exit', done);
    });
    return { code, signal: interrupted };
  } finally {
    closeSync(file);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/**
 * The very npm that runs this script, without a shell; by its name when there is none.
 *
 * @returns {[string, ...string[]]}
 */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (node && script && /npm-cli\.c?js$/.test(script)) return [node, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * Windows lets nobody delete a program that runs, but lets it be moved: this process may be the very Node that npm is
 * about to replace.
 *
 * @param {string} root
 */
function stepAside(root) {
  if (process.platform !== 'win32') return;
  const dist = join(root, 'dist');
  try {
    for (const name of readdirSync(dist))
      if (name.startsWith('former-node-')) rmSync(join(dist, name), { force: true });
    if (!process.execPath.startsWith(dirname(ownNode(root)) + sep)) return;
    renameSync(process.execPath, join(dist, `former-node-${process.pid}.exe`));
  } catch {
    // Another one still runs, or the folder is not ours to write: npm will say what it could not delete.
  }
}
