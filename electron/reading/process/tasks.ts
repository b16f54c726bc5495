import { bytesText } from '../file-text.ts';
import { readFilePieces } from '../read-pieces.ts';
import { thinkingTasks } from './thinking.ts';

/** A file as it travels to the reader's process. */
export type FileBytes = { name: string; bytes: Uint8Array };

const textPiece = 256 * 1024;

/**
 * Everything the reader's process can be asked: each answers in pieces, so that the main process never takes in more
 * than one piece at a time. The input always carries the name of the file, for the sentence when reading is stopped.
 */
export const readerTasks = {
  /** The text of a file, one paragraph a line; the pieces put together are the text. */
  text: async function* (file: FileBytes): AsyncGenerator<string> {
    const text = await bytesText(file);
    for (let at = 0; at < text.length; at += textPiece) yield text.slice(at, at + textPiece);
  },
  /** What a file holds that an import can use, as records ready to be written. */
  pieces: readFilePieces,
  ...thinkingTasks,
};

export type ReaderTask = keyof typeof readerTasks;
export type TaskInput<T extends ReaderTask> = Parameters<(typeof readerTasks)[T]>[0];
export type TaskPiece<T extends ReaderTask> =
  ReturnType<(typeof readerTasks)[T]> extends AsyncGenerator<infer P> ? P : never;
