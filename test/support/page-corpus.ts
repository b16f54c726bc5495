import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OtherPage, ReadLetter } from '../../shared/model/reading/reading.ts';

/** What a careful clerk reads from one letter of a page; what is left out is absent. */
export type WantedLetter = Partial<Omit<ReadLetter, 'blocks' | 'doubts' | 'passages' | 'file'>> & {
  /** How many blocks the body has. */
  blocks: number;
  doubtful: string[];
};
export type WantedPage = { letters: WantedLetter[]; refused: OtherPage[] };
export type CorpusPage = { name: string; bytes: Buffer; wanted: WantedPage };

const folder = fileURLToPath(new URL('../samples/pages/', import.meta.url));

/** The pages written for this program, each with its wanted record beside it. */
export function corpusPages(): CorpusPage[] {
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name,
      bytes: readFileSync(`${folder}${name}`),
      wanted: JSON.parse(readFileSync(`${folder}${name.replace(/\.\w+$/, '.json')}`, 'utf8')) as WantedPage,
    }));
}
