import { createHash } from 'node:crypto';

const secret = new Set(['password', 'passphrase', 'current', 'next']);
const longest = 300;
/** What was done may be told at length; a settings page with all its words has about this. */
const mostOfDone = 20_000;
/** What was refused is nobody's word: enough to see what was tried. */
const refused = { characters: 400, word: 60, pieces: 12, levels: 4 };

/**
 * What the log keeps of an operation's input: secrets and file bytes never, long texts as their length and digest
 * (the words themselves stand in their own unchanging rows).
 */
export function auditInput(input: unknown): string {
  const told =
    JSON.stringify(input, (key, value: unknown) => {
      if (secret.has(key)) return '（不记录）';
      if (key === 'base64' && typeof value === 'string') return fileWords(value);
      if (typeof value === 'string' && value.length > longest) return `（${value.length}字，${digest(value)}）`;
      // Thousands of records changed at once: how many, and which by their digest.
      if (Array.isArray(value) && value.length > 50 && !Array.isArray(value[0]))
        return `（${value.length}条，${digest(JSON.stringify(value))}）`;
      if (key === 'content' || (key === 'letters' && Array.isArray(value)) || (key === 'letter' && isRecord(value)))
        return `（${digest(JSON.stringify(value))}）`;
      return value;
    }) ?? 'null';
  return told.length > mostOfDone ? JSON.stringify(`（${told.length}字，${digest(told)}）`) : told;
}

/**
 * The same of an input that was refused, which may be anything of any size: its first fields and words, shortened, a
 * few hundred characters in all. Looks at no more than it keeps.
 */
export function refusedInput(input: unknown): string {
  const told = JSON.stringify(shortened(input, '', 1)) ?? 'null';
  return told.length > refused.characters ? JSON.stringify(`${told.slice(0, refused.characters)}…`) : told;
}

function shortened(value: unknown, key: string, level: number): unknown {
  if (secret.has(key)) return '（不记录）';
  if (key === 'base64' && typeof value === 'string') return fileWords(value);
  if (typeof value === 'string') {
    return value.length > refused.word ? `${cut(value)}…（${value.length}字）` : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const isList = Array.isArray(value);
  if (level > refused.levels) return isList ? `（${value.length}条）` : '…';
  if (isList) {
    const first = value.slice(0, refused.pieces).map((each) => shortened(each, '', level + 1));
    return value.length > first.length ? [...first, `…（共${value.length}条）`] : first;
  }
  const kept: Record<string, unknown> = Object.create(null);
  let count = 0;
  for (const name in value) {
    if (!Object.hasOwn(value, name)) continue;
    if (count === refused.pieces) {
      kept['…'] = '（还有别的栏）';
      break;
    }
    count += 1;
    kept[name.length > refused.word ? `${cut(name)}…` : name] = shortened(
      (value as Record<string, unknown>)[name],
      name,
      level + 1,
    );
  }
  return kept;
}

/** Not in the middle of a character that has two halves. */
function cut(words: string): string {
  return words.slice(0, refused.word).replace(/[\ud800-\udbff]$/, '');
}

function fileWords(base64: string): string {
  return `（文件，约${Math.ceil((base64.length * 3) / 4)}字节）`;
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
