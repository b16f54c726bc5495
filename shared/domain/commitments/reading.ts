import type { Candidate, LetterCommitment } from '../../model/commitments.ts';
import type { Day } from '../../model/primitives.ts';
import { signs } from './bearing.ts';
import { promisesOf } from './promises.ts';

type Block = { level: number; text: string };

const figure =
  /(?:不少于|不低于|至少|超过|约)?\d[\d,]*(?:\.\d+)?\s*(?:亿|万|千|百)?(?:余|多)?(?:亿元|万元|元|平方米|公里|人次|户次|张|个|家|所|处|座|名|位|人|户|件|场|期|批|套|台|辆|项|亩|%|吨|支|间)(?:以上)?/;

/** The promises of a letter of `date`, as they stand in it. */
export function letterCommitments(blocks: readonly Block[], date: Day): LetterCommitment[] {
  return promisesOf(blocks, date).map(({ block, from, to, due, owner }) => ({
    ...{ block, words: blocks[block]?.text.slice(from, to) ?? '', due: due?.day ?? null, owner },
  }));
}

/** The same for the clerk to confirm, dated ones first; what is said twice is offered once. */
export function readCommitments(blocks: readonly Block[], signedOn: Day): Candidate[] {
  const found: Candidate[] = [];
  for (const { block, from, to, due, owner } of promisesOf(blocks, signedOn)) {
    const { text = '', level = 0 } = blocks[block] ?? {};
    const quote = text.slice(from, to);
    if (found.some((each) => each.quote === quote)) continue;
    const sign = signs.exec(quote);
    found.push({
      ...{ quote, heading: level === 1 ? text : headingOver(blocks, block), dueOn: due?.day ?? null },
      ...{ dueWords: due?.words ?? '', owner: owner ?? '', sign: sign?.[0] ?? '' },
      amount: ((sign && figure.exec(quote.slice(sign.index))) ?? figure.exec(quote))?.[0].trim() ?? '',
    });
  }
  return [...found.filter(({ dueOn }) => dueOn !== null), ...found.filter(({ dueOn }) => dueOn === null)];
}

function headingOver(blocks: readonly Block[], block: number): string {
  for (let i = block; i >= 0; i -= 1) if (blocks[i]?.level === 1) return blocks[i]?.text ?? '';
  return '';
}
