import { createHash } from 'node:crypto';

const secret = new Set(['password', 'passphrase', 'current', 'next']);
const longest = 300;

/**
 * What the log keeps of an operation's input: secrets and file bytes never, long texts as their length and digest
 * (the words themselves stand in their own unchanging rows).
 */
export function auditInput(input: unknown): string {
  return (
    JSON.stringify(input, (key, value: unknown) => {
      if (secret.has(key)) return '（不记录）';
      if (key === 'base64' && typeof value === 'string') return `（文件，约${Math.ceil((value.length * 3) / 4)}字节）`;
      if (typeof value === 'string' && value.length > longest) return `（${value.length}字，${digest(value)}）`;
      // Thousands of records changed at once: how many, and which by their digest.
      if (key === 'recordIds' && Array.isArray(value) && value.length > 50)
        return `（${value.length}条，${digest(JSON.stringify(value))}）`;
      if (key === 'content' || (key === 'letters' && Array.isArray(value)) || (key === 'letter' && isRecord(value)))
        return `（${digest(JSON.stringify(value))}）`;
      return value;
    }) ?? 'null'
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
