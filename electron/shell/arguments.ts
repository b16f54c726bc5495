import { parseArgs } from 'node:util';
import { Usage } from './usage.ts';

export type ShellArguments = {
  data: string | null;
  /** The address of a store in PostgreSQL. */
  store: string | null;
  demo: boolean;
  user: string | null;
  out: string | null;
  /** Of `restore`: the folder to make beside. */
  beside: string | null;
  /** The office's host at another PC, as a person types it. */
  host: string | null;
  /** The connection file by which that host is known. */
  trust: string | null;
  /** The six words that were compared with those at the host. */
  words: string | null;
  help: boolean;
  operation: string | null;
  /** JSON text, `@file`, `-`, or null for no input. */
  input: string | null;
};

const options = {
  data: { type: 'string' },
  store: { type: 'string' },
  demo: { type: 'boolean', default: false },
  user: { type: 'string' },
  out: { type: 'string' },
  beside: { type: 'string' },
  host: { type: 'string' },
  trust: { type: 'string' },
  words: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `[--data DIR] [--host ADDRESS] [--user NAME] [--out DIR] <operation> [JSON | @file | -]`. Throws `Usage` in plain words. */
export function readArguments(words: readonly string[]): ShellArguments {
  const { values, positionals } = parsed(words);
  if (positionals.length > 2)
    throw new Usage(`多出了「${positionals[2]}」。JSON 中有空格时，请用单引号把它整个括起来。`);
  for (const name of ['data', 'store', 'user', 'out', 'beside', 'host', 'trust', 'words'] as const) {
    if (values[name] === '') throw new Usage(`--${name} 后面缺少内容。`);
  }
  const { data = null, store = null, user = null, out = null, beside = null, demo, help } = values;
  const { host = null, trust = null, words: compared = null } = values;
  if (host === null && (trust !== null || compared !== null))
    throw new Usage('--trust 和 --words 要与 --host 一起用。');
  const at = { host, trust, words: compared };
  const asked = { operation: positionals[0] ?? null, input: positionals[1] ?? null };
  return { data, store, user, out, beside, demo, help, ...at, ...asked };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch {
    const wrong = words.find(
      (word) => /^--?\w/.test(word) && !Object.hasOwn(options, word.replace(/^--/, '').split('=')[0] ?? ''),
    );
    throw new Usage(wrong ? `不认识「${wrong}」这个选项。` : '选项后面缺少内容。');
  }
}
