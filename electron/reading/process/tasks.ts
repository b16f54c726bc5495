import type { Roster } from '../../../shared/domain/people/roster.ts';
import type { ReturnedFile } from '../../../shared/model/letter/revised.ts';
import type { TableKind } from '../../../shared/model/people/organisation.ts';
import type { IntakeRead } from '../../../shared/model/reading/intake.ts';
import { textAndNotes } from '../file-text.ts';
import { intakeFile } from '../intake-file.ts';
import { shownPage } from '../look/shown-page.ts';
import { readFilePieces } from '../read-pieces.ts';
import { revisedFile } from '../revised/revised-file.ts';
import { rosterFile } from '../roster-file.ts';
import { scanFile } from '../scan/scan-file.ts';
import { type IntakeAsked, thinkingTasks } from './thinking.ts';

/** A file as it travels to the reader's process. */
export type FileBytes = { name: string; bytes: Uint8Array };

type RosterAsk = FileBytes & { what: TableKind; shifted: boolean };

const textPiece = 256 * 1024;

/**
 * Everything the reader's process can be asked: each answers in pieces, so that the main process never takes in more
 * than one piece at a time. The input always carries the name of the file, for the sentence when reading is stopped.
 */
export const readerTasks = {
  /** The text of a file, one paragraph a line; the pieces put together are the text, the first has the notes. */
  text: async function* (file: FileBytes): AsyncGenerator<{ text: string; notes: string[] }> {
    const { text, notes } = await textAndNotes(file);
    yield { text: text.slice(0, textPiece), notes };
    for (let at = textPiece; at < text.length; at += textPiece)
      yield { text: text.slice(at, at + textPiece), notes: [] };
  },
  /** The pages of a file that is pictures of words, recognised one by one. */
  scan: scanFile,
  /** A page of a file to be looked at. */
  look: shownPage,
  /** What a file holds that an import can use, as records ready to be written. */
  pieces: readFilePieces,
  /** What was changed and remarked in a file that came back. */
  revised: async function* (file: FileBytes): AsyncGenerator<ReturnedFile> {
    yield await revisedFile(file);
  },
  /** The items that a file hands over. */
  intakeFile: async function* (file: FileBytes & IntakeAsked): AsyncGenerator<IntakeRead> {
    yield await intakeFile(file);
  },
  /** The people, deputies or units that a file lists. */
  roster: async function* ({ what, shifted, ...file }: RosterAsk): AsyncGenerator<Roster> {
    yield await rosterFile(file, { what, shifted });
  },
  ...thinkingTasks,
};

export type ReaderTask = keyof typeof readerTasks;
export type TaskInput<T extends ReaderTask> = Parameters<(typeof readerTasks)[T]>[0];
export type TaskPiece<T extends ReaderTask> =
  ReturnType<(typeof readerTasks)[T]> extends AsyncGenerator<infer P> ? P : never;
