import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { contract, type OperationName } from '../../shared/contract.ts';
import { type Failure, Refusal, type Reply } from '../../shared/errors.ts';
import { defaultDataFolder } from '../door/data-folder.ts';
import { fileOpening } from '../door/open-with-system.ts';
import { readArguments, type ShellArguments } from './arguments.ts';
import { callersFolder } from './callers-folder.ts';
import { writeFiles } from './files-out.ts';
import { operationHelp, operationList, usage } from './help.ts';
import { readInput } from './input.ts';
import { newPassword, passwordFor } from './password.ts';
import { Usage } from './usage.ts';

const programFolder = resolve(import.meta.dirname, '..', '..');

/** The program from a shell: one operation, its reply as JSON. Gives the exit code: 0, 1 when refused, 2 for usage. */
async function main(words: readonly string[]): Promise<number> {
  const folder = callersFolder(process.env, process.cwd(), programFolder, ['cli']);
  try {
    const args = readArguments(words);
    if (args.operation === 'restore') return await restore(args, folder);
    if (args.help) return say(args.operation ? operationHelp(known(args.operation)) : operationList(), 0);
    if (args.operation === null) throw new Usage('请写明要办理的操作。');
    const operation = known(args.operation);
    const input = await readInput(args.input, folder, process.stdin);
    const reply = await call(args, operation, input, folder);
    if (!reply.ok) return say(json(reply.error), 1);
    return say(json(args.out === null ? reply.value : writeFiles(reply.value, resolve(folder, args.out))), 0);
  } catch (error) {
    if (error instanceof Refusal) return say(json(error.failure), 1);
    if (!(error instanceof Usage)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}\n`);
    return 2;
  }
}

/** Not an operation: it must work when the store cannot be opened. */
async function restore(args: ShellArguments, folder: string): Promise<number> {
  const { restoreFromShell, restoreUsage } = await import('./restore.ts');
  if (args.help) return say(restoreUsage, 0);
  const [file, beside] = [args.input, args.beside].map((path) => (path === null ? null : resolve(folder, path)));
  return say(
    json(await restoreFromShell({ data: dataFolder(args, folder), file: file ?? null, beside: beside ?? null })),
    0,
  );
}

function dataFolder(args: ShellArguments, folder: string): string {
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  return args.data === null ? defaultDataFolder(machine, args.demo) : resolve(folder, args.data);
}

/** A file that is named beside the caller is meant there. */
function storeSaid(store: string | null, folder: string): string | null {
  return store?.startsWith('@') ? `@${resolve(folder, store.slice(1))}` : store;
}

function known(name: string): OperationName {
  if (!Object.hasOwn(contract, name)) throw new Usage(`没有「${name}」这项操作，请用 --help 查看全部操作。`);
  return name as OperationName;
}

async function call(
  args: ShellArguments,
  operation: OperationName,
  input: unknown,
  folder: string,
): Promise<Reply<unknown>> {
  const password = args.user === null ? '' : await passwordFor(args.user, args.input === '-');
  const data = dataFolder(args, folder);
  const { app, isFar } = await opened(args, data, folder);
  try {
    const connection = app.connect('shell');
    if (args.user !== null) {
      const signedIn = await connection.call('session.login', { name: args.user, password });
      if (!signedIn.ok) return signedIn;
    }
    try {
      return await connection.call(operation, await withPasswords(operation, input, password));
    } finally {
      // A host keeps who is signed in until they leave.
      if (isFar && args.user !== null && operation !== 'session.logout') await connection.call('session.logout', {});
    }
  } finally {
    await app.close();
  }
}

/** The program on the data here, or the office's host. Loaded only now: help and a wrong command need neither. */
async function opened({ host, trust, words, demo, store }: ShellArguments, data: string, folder: string) {
  const { farHost } = await import('./far-host.ts');
  const far = await farHost({ folder: data, host, trust: trust === null ? null : resolve(folder, trust), words });
  if (far) return { app: far, isFar: true };
  const { openApp } = await import('../door/app.ts');
  return {
    app: await openApp({ folder: data, postgres: storeSaid(store, folder), demo, ...fileOpening() }),
    isFar: false,
  };
}

/**
 * Whoever signs at the shell has typed the password that opens the signing key just now; who changes his own has given the
 * present one, and is asked for the new one as for any password: never as a word of the command.
 */
async function withPasswords(operation: OperationName, input: unknown, password: string): Promise<unknown> {
  const given = input ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) return input;
  if (operation === 'letter.sign') return { password, ...given };
  if (operation !== 'account.changePassword') return input;
  const next = 'next' in given ? given.next : await newPassword();
  return { current: password, ...given, next };
}

function json(value: unknown | Failure): string {
  return JSON.stringify(value, null, 2);
}

/** Waits until the reader has taken everything: a pipe holds less than a letter. */
async function say(text: string, code: number): Promise<number> {
  await new Promise<void>((done) => process.stdout.write(`${text}\n`, () => done()));
  return code;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
