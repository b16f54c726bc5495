import { createHash } from 'node:crypto';
import { markedSign } from '../../../shared/domain/reading/scan-doubts.ts';
import { Refusal, refusal } from '../../../shared/errors.ts';
import type { ScanProgress } from '../../../shared/model/reading/scan.ts';
import type { PdfRun } from '../pdf/pdf-lines.ts';
import { scanText } from '../scan/scan-text.ts';
import type { Reader } from './process.ts';
import type { FileBytes } from './tasks.ts';

/** A scan as it was recognised; `unsure` are the places of signs that may be wrong. */
export type ScanRead = { text: string; unsure: number[]; notes: string[] };

/** Scans that are recognised now: for whom, how far, and how they are stopped. */
type ScanWork = ScanProgress & { accountId: number | null; stop: AbortController };

/** What is recognised now, and what was last, so that a file read for a look is not recognised again for keeping. */
export type Scans = { going: Set<ScanWork>; last: Map<string, ScanRead> };

/** Who waits for a scan. */
export type Watch = { scans: Scans; accountId: number | null };

const kept = 8;
const told = 6;

export const noScans = (): Scans => ({ going: new Set(), last: new Map() });

/** Whether a file was refused because its words are pictures. */
export function isScanned(error: unknown): boolean {
  return error instanceof Refusal && error.failure.code === 'file.scanned';
}

/**
 * Recognises a scan page by page in a process of its own. Throws `scan.*`; what was recognised before the process ended
 * is kept and the rest named.
 */
export async function readScan(
  reader: Reader,
  file: FileBytes,
  { scans: { going, last }, accountId }: Watch,
): Promise<ScanRead> {
  const key = createHash('sha256').update(file.bytes).digest('hex');
  const before = last.get(key);
  if (before) return before;
  const work: ScanWork = { accountId, file: file.name, done: 0, total: 0, stop: new AbortController() };
  going.add(work);
  const pages: PdfRun[][] = [];
  const notes: string[] = [];
  let recognised = 0;
  try {
    for await (const piece of reader.run('scan', file, { signal: work.stop.signal })) {
      work.done = piece.page;
      work.total = piece.count;
      if (piece.page === 0) continue;
      pages.push(piece.runs);
      if (piece.recognised) recognised += 1;
      if (piece.recognised && piece.runs.length === 0) notes.push(`第${piece.page}页没有认出文字。`);
    }
    if (work.total > pages.length) notes.push(`文件有${work.total}页，只读了前${pages.length}页。`);
  } catch (error) {
    // What is read stays read.
    if (work.stop.signal.aborted || pages.length === 0 || !(error instanceof Refusal)) throw error;
    notes.push(`第${pages.length + 1}页起没有读：${error.message}`);
  } finally {
    going.delete(work);
  }
  const { text, unsure } = scanText(pages);
  if (text.trim() === '') throw refusal('scan.nothing', { file: file.name });
  const scan = { text, unsure, notes: [...openingNotes(recognised, pages.length, text, unsure), ...notes] };
  last.set(key, scan);
  for (const old of [...last.keys()].slice(0, -kept)) last.delete(old);
  return scan;
}

/** How far the scans of a person have come; null when none is recognised. */
export function scanOf({ scans: { going }, accountId }: Watch): ScanProgress | null {
  for (const work of going)
    if (work.accountId === accountId) return { file: work.file, done: work.done, total: work.total };
  return null;
}

/** Stops the scans of a person: their process ends, nothing is kept of them. */
export function stopScans({ scans: { going }, accountId }: Watch): boolean {
  const own = [...going].filter((work) => work.accountId === accountId);
  for (const { file, stop } of own) stop.abort(refusal('scan.cancelled', { file }));
  return own.length > 0;
}

function openingNotes(recognised: number, pages: number, text: string, unsure: readonly number[]): string[] {
  const all = recognised === pages ? '这是扫描件' : `有${recognised}页是扫描件`;
  const places = unsure.slice(0, told).map((at) => `「${markedSign(text, at)}」`);
  const more = unsure.length > told ? `等${unsure.length}处` : '';
  const doubt = unsure.length === 0 ? [] : [`扫描识别拿不准的字：${places.join('')}${more}。`];
  return [`${all}，文字由本机识别，请逐项核对。`, ...doubt];
}
