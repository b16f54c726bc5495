import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import type { Conflict } from '../../../shared/model/merging/merging.ts';

type Claim = Conflict['claims'][number];

/** Where the figure stands in a text, as a number of its own: 35家 is none of 135家. */
function places(text: string, figure: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1))
    if (!/^\d/.test(figure) || !/[\d.,]$/.test(text.slice(0, at))) found.push(at);
  return found;
}

/** The block's words with one statement's figure replaced; as they are when the statement is no longer found. */
function restated(text: string, claim: Claim, figure: string, subject: string): string {
  const at = text.indexOf(claim.sentence);
  const within = at < 0 ? text : claim.sentence;
  const found = places(within, claim.figure);
  const named = within.indexOf(subject);
  // The same figure twice in a sentence: the one that stands nearest to what it counts.
  const distance = (place: number) =>
    named < 0 ? place : place >= named ? place - named - subject.length : named - place - claim.figure.length;
  const nearest = found.sort((a, b) => Math.max(0, distance(a)) - Math.max(0, distance(b)))[0];
  // Where the sentence is gone and the figure stands more than once, nobody knows which is meant.
  if (nearest === undefined || (at < 0 && found.length > 1)) return text;
  const from = Math.max(0, at) + nearest;
  return text.slice(0, from) + figure + text.slice(from + claim.figure.length);
}

/** Settles a conflict: the statements that contradict the chosen one take its figure. Nothing else in the letter changes. */
export function chooseFigure(content: LetterContent, conflict: Conflict, chosen: Claim): LetterContent {
  const wrong = conflict.claims.filter(({ statement }) => chosen.against.includes(statement));
  const blocks = content.blocks.map((block) => {
    const seen = new Set<number>();
    const text = wrong.reduce((words, claim) => {
      // One block that joins several units' words makes several claims of one statement.
      if (claim.blockId !== block.id || seen.has(claim.statement)) return words;
      seen.add(claim.statement);
      return restated(words, claim, chosen.figure, conflict.subject);
    }, block.text);
    return text === block.text ? block : { ...block, text };
  });
  return { ...content, blocks };
}
