import { useSyncExternalStore } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { call, failureOf } from '../../client.ts';
import { readFiles } from '../../ui/files/read-files.ts';
import type { Chosen } from './sort-files.ts';

/** As much as one request carries. */
const fileLimitMegabytes = 70;

/** Files on their way into a batch, one after another; kept outside the page, so that it goes on while another is looked at. */
export type Sending = {
  batchId: number;
  total: number;
  done: number;
  /** The one being sent and read; null when nothing is under way. */
  file: string | null;
  paused: boolean;
  refused: { file: string; reason: string }[];
  /** Files that the batch had already, as when a folder is chosen a second time. */
  known: number;
  /** Names of files chosen along that no reader knows. */
  aside: readonly string[];
};

let state: Sending | null = null;
let waiting: Chosen[] = [];
const listeners = new Set<() => void>();

/** The browser asks before it closes or reloads the page; what was read so far is kept either way. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault();

function put(next: Sending | null) {
  state = next;
  // The desktop window would stay open without a word.
  if (window.bridge === undefined) {
    if (isUnderWay(next)) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  }
  for (const listener of listeners) listener();
}

/** Sends files into a batch, behind those still waiting; while another batch is being sent the page offers no choice. */
export function send(batchId: number, chosen: readonly Chosen[], aside: readonly string[] = []) {
  if (isUnderWay(state) && state.batchId === batchId) {
    waiting.push(...chosen);
    put({ ...state, total: state.total + chosen.length, aside: [...state.aside, ...aside] });
    return;
  }
  waiting = [...chosen];
  put({ batchId, total: chosen.length, done: 0, file: null, paused: false, refused: [], known: 0, aside });
  void work();
}

export function pauseSending() {
  if (state) put({ ...state, paused: true });
}

export function resumeSending() {
  if (!state) return;
  put({ ...state, paused: false });
  if (state.file === null) void work();
}

export function forgetAside() {
  if (state) put({ ...state, aside: [] });
}

/** Lets go of what has not been sent, and of the file being read. */
export function stopSending() {
  if (!state) return;
  waiting = [];
  const { batchId, file } = state;
  put({ ...state, total: state.done + (file ? 1 : 0), paused: false });
  if (file) void call('imports.stopReading', { batchId }).catch(() => undefined);
}

async function work() {
  for (let next = waiting.shift(); next && state; next = state?.paused ? undefined : waiting.shift()) {
    const { batchId } = state;
    put({ ...state, file: next.name });
    const failure = await sendOne(batchId, next);
    if (state?.batchId !== batchId) return;
    const isKnown = failure?.code === 'import.same-file';
    const refused =
      failure && !isKnown ? [...state.refused, { file: next.name, reason: failure.message }] : state.refused;
    put({ ...state, done: state.done + 1, file: null, refused, known: state.known + (isKnown ? 1 : 0) });
  }
}

async function sendOne(batchId: number, { name, file }: Chosen): Promise<Failure | null> {
  // An empty file goes along too: the batch keeps it in its list with the reason, for the report.
  const empty = { files: [{ name: file.name, base64: '' }], refused: [] };
  const { files, refused } = file.size === 0 ? empty : await readFiles([file], fileLimitMegabytes);
  const [first] = files;
  if (!first) return refused[0] ?? null;
  try {
    await call('imports.addFile', { batchId, file: { name: name.slice(-255), base64: first.base64 } });
    return null;
  } catch (thrown) {
    return failureOf(thrown);
  }
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is being sent, or was last. */
export function useSending(): Sending | null {
  return useSyncExternalStore(listen, () => state);
}

export const isUnderWay = (sending: Sending | null): sending is Sending =>
  sending !== null && sending.done < sending.total;
