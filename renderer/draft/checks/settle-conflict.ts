import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import type { Conflict } from '../../../shared/model/merging.ts';

type Claim = Conflict['claims'][number];

/** The block's words with one statement's figure replaced; as they are when the statement is no longer found. */
function restated(text: string, claim: Claim, figure: string): string {
  const at = text.indexOf(claim.sentence);
  const from = at < 0 ? text.indexOf(claim.figure) : text.indexOf(claim.figure, at);
  return from < 0 ? text : text.slice(0, from) + figure + text.slice(from + claim.figure.length);
}

/** Settles a conflict: every statement of it takes the chosen one's figure. Nothing else in the letter changes. */
export function chooseFigure(content: LetterContent, conflict: Conflict, chosen: Claim): LetterContent {
  const blocks = content.blocks.map((block) => {
    const wrong = conflict.claims.filter(({ blockId, figure }) => blockId === block.id && figure !== chosen.figure);
    const seen = new Set<string>();
    const text = wrong.reduce((words, claim) => {
      // One block that joins several units' words makes several claims of one statement.
      const statement = `${claim.sentence}|${claim.figure}`;
      if (seen.has(statement)) return words;
      seen.add(statement);
      return restated(words, claim, chosen.figure);
    }, block.text);
    return text === block.text ? block : { ...block, text };
  });
  return { ...content, blocks };
}
