import type { ProofFinding } from '../../../model/letter/proof.ts';
import { foundIn, type ProofPart } from '../found.ts';

const noted = /(?:办理|答复)?(?:类别|结果|等级|分类)[：:]?\s?([ABCD])(?:类|级|$|[；，）)])|^\s?[（(]?([ABCD])类/u;
const said =
  /(?:本件|该件|此件|本(?:建议|提案)|该(?:建议|提案)|办理(?:类别|结果))(?:办理)?(?:结果|类别)?(?:属于?|列为|定为|为|是|归为)“?([ABCD])”?类/gu;

/** 办理类别：正文说的与附注写的一致。A类 in the text and B类 in the note. */
export function resultClassSaid(parts: readonly ProofPart[]): ProofFinding[] {
  const note = parts.find(({ name }) => name === 'note');
  const match = noted.exec(note?.text ?? '');
  const due = match?.[1] ?? match?.[2];
  if (!due) return [];
  return parts
    .filter(({ name }) => name === 'blocks' || name === 'closing' || name === 'opening')
    .flatMap((part) =>
      [...part.text.matchAll(said)].flatMap(({ 0: words, 1: told = '', index }) => {
        if (told === due) return [];
        const at = index + words.lastIndexOf(told);
        const shown = part.text.slice(at, at + 2) === `${told}类` ? `${told}类` : told;
        return [
          foundIn(part, at, shown, {
            ...{ kind: 'registration', severity: 'error', right: shown.replace(told, due) },
            message: `附注写的办理类别是${due}类，前后不一致`,
          }),
        ];
      }),
    );
}
