import type { Operations } from '../context/context.ts';
import { think } from '../reading/process/think.ts';
import { webFiles } from './files.ts';
import { note } from './note.ts';
import { overview } from './overview.ts';
import { prepare } from './prepare.ts';
import { year } from './year.ts';

/** What should come off before publication, and what is put on the web: the contents page of this room. */
export const operations = {
  'publication.suggest': ({ reader }, { text }) =>
    think(reader, 'publication', text, { name: '文字', size: text.length }),
  ...prepare,
  ...note,
  ...webFiles,
  ...year,
  ...overview,
} satisfies Operations;
