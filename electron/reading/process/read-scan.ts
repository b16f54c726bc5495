import { createHash } from 'node:crypto';
import { markedSign } from '../../../shared/domain/reading/scan-doubts.ts';
import { Refusal, refusal } from '../../../shared/errors.ts';
import type { LinePicture, ScanProgress } from '../../../shared/model/reading/scan.ts';
import type { PdfRun } from '../pdf/pdf-lines.ts';
import { mostPages } from '../scan/page-range.ts';
import { scanText } from '../scan/scan-text.ts';
import type { Reader } from './process.ts';
import type { FileBytes } from './tasks.ts';

/**
 * A scan as it was recognised; `unsure` are the places of signs that may be wrong, `from` says for each sign on which of
 * the `lines` it stands and where in it (12.4), -1 where the file itself has the words.
 */
export type ScanRead = { text: string; unsure: number[]; from: number[]; notes: string[]; lines: LinePicture[] };

/** Scans that are recognised now: for whom, how far, and how they are stopped. */
type ScanWork = ScanProgress & { accountId: number | null; stop: AbortController };

/** The pages of a scan that was stopped: it goes on behind them. */
type Begun = { pages: PdfRun[][]; lines: LinePicture[]; recognised: number; notes: string[] };

/**
 * What is recognised now, what was last, so that a file read for a look is not recognised again for keeping, and what
 * was begun. Only in memory.
 */
export type Scans = { going: Set<ScanWork>; last: Map<string, ScanRead>; begun: Map<string, Begun> };

/** Who waits for a scan. */
export type Watch = { scans: Scans; accountId: number | null };

type ScanHow = { signal?: AbortSignal; tell?: (done: number, total: number) => void };

const kept = 8;
const told = 6;
/** Then others get their turn: a slip that somebody waits for goes before the rest of a volume. */
const turnOf = 3;
/** Of the lines' pictures, for one scan and for all that are kept. */
const mostBytes = 16 * 1024 * 1024;

export const noScans = (): Scans => ({ going: new Set(), last: new Map(), begun: new Map() });

/** Whether a file was refused because its words are pictures. */
export function isScanned(error: unknown): boolean {
  return error instanceof Refusal && error.failure.code === 'file.scanned';
}

/**
 * Recognises a scan page by page in a process of its own. Throws `scan.*`; what was recognised before the process ended
 * is kept and the rest named. One that was stopped goes on where it was.
 */
export async function readScan(
  reader: Reader,
  file: FileBytes,
  { scans, accountId }: Watch,
  { signal, tell }: ScanHow = {},
): Promise<ScanRead> {
  const { going, last, begun } = scans;
  const key = createHash('sha256').update(file.bytes).digest('hex');
  const before = last.get(key);
  if (before) return before;
  const work: ScanWork = { accountId, file: file.name, done: 0, total: 0, stop: new AbortController() };
  going.add(work);
  const both = signal ? AbortSignal.any([signal, work.stop.signal]) : work.stop.signal;
  const so = begun.get(key) ?? { pages: [], lines: [], recognised: 0, notes: [] };
  const ending: string[] = [];
  let whole = true;
  try {
    await readOn(reader, file, so, { signal: both, work, ...(tell ? { tell } : {}) });
    if (work.total > so.pages.length) ending.push(`文件有${work.total}页，只读了前${so.pages.length}页。`);
  } catch (error) {
    if (so.pages.length > 0) begun.set(key, so);
    for (const old of [...begun.keys()].slice(0, -2)) begun.delete(old);
    // What is read stays read.
    if (both.aborted || so.pages.length === 0 || !(error instanceof Refusal)) throw error;
    whole = false;
    ending.push(`第${so.pages.length + 1}页起没有读：${error.message}`);
  } finally {
    going.delete(work);
  }
  const { text, unsure, from } = scanText(so.pages);
  if (text.trim() === '') throw refusal('scan.nothing', { file: file.name });
  const opening = openingNotes(so.recognised, so.pages.length, text, unsure);
  const scan = { text, unsure, from, lines: so.lines, notes: [...opening, ...so.notes, ...ending] };
  if (!whole) return scan;
  begun.delete(key);
  last.set(key, scan);
  keepFew(last);
  return scan;
}

async function readOn(
  reader: Reader,
  file: FileBytes,
  so: Begun,
  { signal, work, tell }: Required<Pick<ScanHow, 'signal'>> & ScanHow & { work: ScanWork },
): Promise<void> {
  let bytes = bytesOf(so.lines);
  for (;;) {
    const after = so.pages.length;
    for await (const piece of reader.run('scan', { ...file, after, most: turnOf }, { signal })) {
      work.done = piece.page === 0 ? after : piece.page;
      work.total = piece.count;
      tell?.(work.done, work.total);
      if (piece.page === 0) continue;
      const first = so.lines.length;
      so.pages.push(piece.runs.map((run) => (run.from ? { ...run, from: run.from.map(moved(first)) } : run)));
      so.lines.push(...piece.lines);
      if (piece.recognised) so.recognised += 1;
      if (piece.recognised && piece.runs.length === 0) so.notes.push(`第${piece.page}页没有认出文字。`);
      bytes += bytesOf(piece.lines);
      if (bytes <= mostBytes || piece.lines.length === 0) continue;
      so.lines.splice(first, piece.lines.length, ...piece.lines.map((line) => ({ ...line, bytes: new Uint8Array() })));
      bytes -= bytesOf(piece.lines);
      const note = '扫描件页数多，后面各页读出的字旁边不再附图，请对照原件。';
      if (!so.notes.includes(note)) so.notes.push(note);
    }
    if (so.pages.length >= Math.min(work.total, mostPages) || so.pages.length - after < turnOf) return;
  }
}

const moved = (by: number) => (place: number) => (place < 0 ? place : place + by);

const bytesOf = (lines: readonly LinePicture[]): number => lines.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** The words of the last few stay; of the pictures of older ones only as many as fit. */
function keepFew(last: Map<string, ScanRead>): void {
  for (const old of [...last.keys()].slice(0, -kept)) last.delete(old);
  let bytes = 0;
  for (const [key, scan] of [...last].toReversed()) {
    bytes += bytesOf(scan.lines);
    if (bytes > mostBytes && scan.lines.length > 0) last.set(key, { ...scan, lines: [] });
  }
}

/** How far the scans of a person have come; null when none is recognised. */
export function scanOf({ scans: { going }, accountId }: Watch): ScanProgress | null {
  for (const work of going)
    if (work.accountId === accountId) return { file: work.file, done: work.done, total: work.total };
  return null;
}

/** Stops the scans of a person: their process ends; the pages recognised so far wait in memory for another try. */
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
