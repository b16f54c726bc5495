import { useRef, useState } from 'react';
import type { FileIn } from '../../shared/model/primitives.ts';
import type { LettersRead } from '../../shared/model/reading.ts';
import { call, failureOf } from '../client.ts';
import type { Checked, RefusedFile } from './checking.ts';

export type Progress = { done: number; total: number; file: string; running: boolean };

/** Reads files one at a time, so that progress is seen and a stop keeps what has been read. */
export function useReading() {
  const [letters, setLetters] = useState<Checked[]>([]);
  const [refused, setRefused] = useState<RefusedFile[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [rest, setRest] = useState<FileIn[]>([]);
  const stopped = useRef(false);
  const nextKey = useRef(0);

  function add(read: LettersRead) {
    const fresh = read.letters.map((letter) => ({ key: nextKey.current++, letter, chosen: true }));
    setLetters((known) => [...known, ...fresh]);
    setRefused((known) => [...known, ...read.refused.map((one) => ({ ...one, kept: false }))]);
  }

  /** True when all were read, false when stopped on the way. */
  async function files(chosen: readonly FileIn[]): Promise<boolean> {
    stopped.current = false;
    for (const [index, file] of chosen.entries()) {
      if (stopped.current) {
        setRest(chosen.slice(index));
        setProgress({ done: index, total: chosen.length, file: file.name, running: false });
        return false;
      }
      setProgress({ done: index, total: chosen.length, file: file.name, running: true });
      try {
        add(await call('letters.read', { files: [file] }));
      } catch (thrown) {
        const reason = failureOf(thrown).message;
        setRefused((known) => [...known, { file: file.name, reason, text: null, kept: false }]);
      }
    }
    setRest([]);
    setProgress({ done: chosen.length, total: chosen.length, file: '', running: false });
    return true;
  }

  async function text(pasted: string): Promise<boolean> {
    setProgress({ done: 0, total: 1, file: '粘贴的文字', running: true });
    try {
      add(await call('letters.read', { text: pasted }));
    } catch (thrown) {
      setRefused((known) => [
        ...known,
        { file: '粘贴的文字', reason: failureOf(thrown).message, text: pasted, kept: false },
      ]);
    }
    setProgress({ done: 1, total: 1, file: '', running: false });
    return true;
  }

  return {
    letters,
    setLetters,
    refused,
    setRefused,
    progress,
    rest,
    files,
    text,
    stop: () => {
      stopped.current = true;
    },
    clear: () => {
      setLetters([]);
      setRefused([]);
      setProgress(null);
      setRest([]);
    },
  };
}
