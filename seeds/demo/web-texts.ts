import { webText } from '../../shared/domain/publication/web/web-lines.ts';
import type { WebDecision } from '../../shared/model/web-text.ts';
import type { Call } from './call.ts';

/** Gives a letter to be published as the demo clerk would: the handler's name covered, the office's telephone kept. */
export async function submitWebText(clerk: Call, proposalId: number): Promise<number> {
  const { lines } = await clerk('publication.desk', { proposalId });
  const text = webText(lines);
  const own = (words: string, decided: Pick<WebDecision, 'how' | 'put' | 'reason'>): WebDecision => {
    const from = text.lastIndexOf(words);
    if (from === -1) throw new Error(`the demo letter does not name ${words}`);
    return { from, to: from + words.length, words, kind: 'own', ...decided };
  };
  const decisions = [
    own('林晓禾', { how: 'cover', put: '林某某', reason: '' }),
    own('0571-60001234', { how: 'keep', put: '', reason: '对外公布的办公电话' }),
  ];
  const content = { form: 'full' as const, decisions };
  const { webTextId } = await clerk('publication.submit', { proposalId, revision: 0, content });
  return webTextId;
}
