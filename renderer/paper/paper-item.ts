import type { ComparedPiece } from '../../shared/domain/words/compare-words.ts';
import type { Line } from '../../shared/model/letter/composed.ts';

/**
 * A line on the paper. `kinds` says for each of its runs whether it was put in or taken out since a former version;
 * `mark` is a class for what the page says about the whole line.
 */
export type SheetItem = { key: string; line: Line; kinds?: readonly ComparedPiece['kind'][]; mark?: string };
