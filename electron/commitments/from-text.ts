import type { Operations } from '../context/context.ts';
import { charactersIn, think } from '../reading/process/think.ts';

/** What a text promises, without an item and without storing anything. */
export const fromText = {
  'commitments.read': ({ reader }, { date, blocks }) =>
    think(reader, 'promises', { date, blocks }, { name: '文字', size: charactersIn(blocks) }),
} satisfies Operations;
