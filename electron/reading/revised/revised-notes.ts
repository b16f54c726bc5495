import type { ReturnedNote } from '../../../shared/model/letter/revised.ts';
import { walkXml } from '../word/xml-walk.ts';
import { authorOf, momentOf } from './revised-text.ts';

/** What belongs to which comment: an answer to the one it answers, and whether it is done. */
type Thread = { parent: string | null; done: boolean };

/** Comments by the last paragraph of each, as Word and WPS have told it since 2013. */
function threadsIn(xml: string): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  walkXml(xml, {
    open: (name, attributes) => {
      if (name !== 'w15:commentEx') return;
      const done = attributes['w15:done'];
      threads.set(attributes['w15:paraId'] ?? '', {
        parent: attributes['w15:paraIdParent'] ?? null,
        done: done === '1' || done === 'true',
      });
    },
    close: () => undefined,
  });
  return threads;
}

/** The comments of a document, each with what others answered to it. */
export function revisedNotes(comments: string, extended: string): ReturnedNote[] {
  const notes: (ReturnedNote & { last: string })[] = [];
  let reads = false;
  let skipping = 0;
  walkXml(comments, {
    open: (name, attributes) => {
      if (skipping > 0 || name === 'w:del' || name === 'mc:Fallback') {
        skipping += 1;
        return;
      }
      const note = notes.at(-1);
      if (name === 'w:comment') {
        const id = attributes['w:id'] ?? '';
        notes.push({ id, by: authorOf(attributes), at: momentOf(attributes), text: '', done: false, last: '' });
      } else if (name === 'w:p' && note) {
        if (note.text !== '') note.text += '\n';
        note.last = attributes['w14:paraId'] ?? note.last;
      } else if (name === 'w:t') reads = true;
      else if ((name === 'w:br' || name === 'w:tab') && note) note.text += ' ';
    },
    text: (text) => {
      const note = notes.at(-1);
      if (reads && note && skipping === 0) note.text += text;
    },
    close: (name) => {
      if (skipping > 0) skipping -= 1;
      else if (name === 'w:t') reads = false;
    },
  });
  const threads = threadsIn(extended);
  const byLast = new Map(notes.map((note) => [note.last, note]));
  const out: ReturnedNote[] = [];
  for (const note of notes) {
    note.text = note.text.trim();
    const thread = threads.get(note.last);
    const parent = thread?.parent ? byLast.get(thread.parent) : undefined;
    if (parent) {
      if (note.text !== '') parent.text += `\n${note.by}答：${note.text}`;
      continue;
    }
    note.done = thread?.done ?? false;
    out.push(note);
  }
  return out.flatMap(({ id, by, at, text, done }) => (text === '' ? [] : [{ id, by, at, text, done }]));
}
