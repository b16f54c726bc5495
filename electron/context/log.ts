import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'flush'>;

const fileLimit = 2 * 1024 * 1024;
const kept = 3;
const longest = 2000;
/** Never written down, however deep they stand. */
const secret = /^(password|passphrase|current|next|base64|text|body|blocks|cookie|token)$/i;

/**
 * The program's own log, `log/proposal-desk.log` in the data folder: what went wrong and when, for the administrator.
 * At most 3 files of 2 MB; written at once, so that a crash loses nothing; a full disk silences it rather than the work.
 */
export function openLog(folder: string): Log {
  const file = join(folder, 'log', 'proposal-desk.log');
  const write = (line: string) => {
    try {
      mkdirSync(join(folder, 'log'), { recursive: true, mode: 0o700 });
      if (existsSync(file) && statSync(file).size + Buffer.byteLength(line) > fileLimit) rotate(file);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // Nowhere left to say it.
    }
  };
  const formatters = { log: (facts: Record<string, unknown>) => clean(facts) as Record<string, unknown> };
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters }, { write });
}

function rotate(file: string) {
  for (let age = kept - 1; age > 0; age -= 1) {
    const younger = age === 1 ? file : `${file}.${age - 1}`;
    if (existsSync(younger)) renameSync(younger, `${file}.${age}`);
  }
}

/** Facts without secrets, file bytes and texts of letters, errors with their stack, nothing endless. */
function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest)}…` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 4) return '…';
  if (value instanceof Error) {
    const code = 'code' in value ? { code: String(value.code) } : {};
    return { name: value.name, ...code, stack: clean(value.stack ?? value.message, depth + 1) };
  }
  if (ArrayBuffer.isView(value)) return '…';
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => clean(item, depth + 1));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, secret.test(key) ? '…' : clean(item, depth + 1)]));
}
