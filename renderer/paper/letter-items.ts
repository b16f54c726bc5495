import { compose } from '../../shared/domain/letter/compose.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ComposeContext } from '../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import type { SheetItem } from './paper-item.ts';

/** The composed letter as items of the paper, each with a key that outlives edits elsewhere. */
export function letterItems(content: LetterContent, context: ComposeContext, form: LetterForm): SheetItem[] {
  const seen = new Map<string, number>();
  return compose(content, context, form).lines.map((line) => {
    const name = line.blockId ? `block:${line.blockId}` : line.role;
    const turn = seen.get(name) ?? 0;
    seen.set(name, turn + 1);
    return { key: `${name}/${turn}`, line };
  });
}
