import type { ProofFinding } from '../../../model/letter/proof.ts';
import { foundIn, type ProofPart, sentencePassages } from '../found.ts';

/** 同一句话说了两遍; short courtesies and what a quotation holds are none. */
export function repeatedSentences(parts: readonly ProofPart[]): ProofFinding[] {
  const seen = new Map<string, string>();
  const found: ProofFinding[] = [];
  /** Clauses with a figure, or long ones, of the paragraphs before. */
  const told = new Map<string, string>();
  for (const part of parts) {
    if (!['opening', 'blocks', 'closing'].includes(part.name)) continue;
    for (const { from, text } of sentencePassages(part.text)) {
      const plain = text.replace(/^[\s一二三四五六七八九十\d（）()、.．是]+/u, '').replace(/[\p{P}\s]/gu, '');
      if (plain.length < 10) continue;
      const before = seen.get(plain);
      if (before === undefined) {
        seen.set(plain, text);
        continue;
      }
      found.push(
        foundIn(part, from, text, { kind: 'repetition', severity: 'error', right: '', message: '这句话前面已经说过' }),
      );
    }
    // Within one sentence: two statements the same.
    const clauses = new Map<string, number>();
    for (const { 0: words, index } of part.text.matchAll(/[^，。；！？\n]{8,200}/gu)) {
      const known = clauses.get(words);
      if (
        known !== undefined &&
        !found.some((each) => each.where === part.where && index >= each.from && index < each.to)
      ) {
        const from = part.text[index - 1] === '，' ? index - 1 : index;
        found.push(
          foundIn(part, from, part.text.slice(from, index + words.length), {
            kind: 'repetition',
            severity: 'warning',
            right: '',
            message: '这半句话前面已经说过',
          }),
        );
      }
      const elsewhere = told.get(words);
      if (
        elsewhere !== undefined &&
        elsewhere !== part.where &&
        !found.some((each) => each.where === part.where && index >= each.from && index < each.to)
      ) {
        found.push(
          foundIn(part, index, words, {
            kind: 'repetition',
            severity: 'warning',
            right: null,
            message: '这半句话前面已经说过',
          }),
        );
      }
      if (part.name === 'blocks' && (words.length >= 16 || (words.length >= 12 && /\d/u.test(words))))
        told.set(words, elsewhere ?? part.where);
      clauses.set(words, index);
    }
  }
  return found;
}
