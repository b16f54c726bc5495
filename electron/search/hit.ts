import { placeAtLevel, shortSession } from '../../shared/domain/names/session-words.ts';
import { markWords, passageWith } from '../../shared/domain/search/marks.ts';
import type { SearchQuery } from '../../shared/domain/search/query.ts';
import { plainText } from '../../shared/domain/search/text.ts';
import type { SearchHit } from '../../shared/model/search.ts';
import type { SearchDocument } from './document.ts';
import { isSpelling, spellingsOf, spells } from './pinyin.ts';

const mostPassages = 3;

/** A record as the list of hits shows it: what was searched for marked where it stands. */
export async function hitOf(document: SearchDocument, query: SearchQuery): Promise<SearchHit> {
  const { source, id, kind, number, day, resultClass, satisfaction } = document;
  const words = await wordsIn(document, query);
  return {
    ...{ source, id, kind, number, day, resultClass, satisfaction },
    session: sessionOf(document),
    title: markWords(document.title, words),
    people: markWords(document.people, words),
    snippets: passages(document, words),
  };
}

/** The words asked for in their plain form, and the names that were meant by their spelling. */
async function wordsIn({ proposers, handlers }: SearchDocument, { all }: SearchQuery): Promise<string[]> {
  const words: string[] = [];
  for (const condition of all) {
    if (!('text' in condition) || ['number', 'class', 'satisfaction'].includes(condition.what)) continue;
    const word = plainText(condition.text);
    words.push(word);
    if ('also' in condition) words.push(...(condition.also ?? []).map(plainText));
    if (!isSpelling(word) || !(condition.what === 'words' || condition.what === 'people')) continue;
    const names = condition.what === 'people' ? proposers : [...proposers, ...handlers];
    for (const name of names) if (spells(word, await spellingsOf(name))) words.push(plainText(name));
  }
  return words;
}

/** Passages that show as many different words as there is room for; what the title and the names show already is left out. */
function passages({ parts, title, people }: SearchDocument, words: readonly string[]): SearchHit['snippets'] {
  const shown: SearchHit['snippets'] = [];
  const missing = new Set(words);
  const seen = plainText(`${title}\u0000${people}`);
  for (const { where, text, column } of parts) {
    if (shown.length === mostPassages) break;
    if (column !== 'text' && seen.includes(plainText(text))) continue;
    const passage = passageWith(text, missing.size > 0 ? [...missing] : words);
    if (!passage) continue;
    const plain = plainText(passage.map((run) => run.text).join(''));
    for (const word of missing) if (plain.includes(word)) missing.delete(word);
    shown.push({ where, text: passage });
  }
  return shown;
}

/** 「市九届五次」, as a list has room for. */
function sessionOf({ level, term, meeting }: SearchDocument): string {
  if (term === null) return '';
  return `${level ? placeAtLevel[level] : ''}${shortSession({ term, meeting })}`;
}
