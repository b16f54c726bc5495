import { letterForOne } from '../../shared/domain/letter/parted.ts';
import type { ComposeContext } from '../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { call, failureOf } from '../client.ts';
import { numberWords } from '../ui/marks/item-words.ts';

export type PrintLetter = { proposalId: number; content: LetterContent; context: ComposeContext; signed: boolean };
/** What became of one item of the choice. */
export type Fetched = { proposalId: number } & ({ letter: PrintLetter } | { problem: string; name: string });

/** The signed words of an item under their number; its present text, marked 送审稿, only where `drafts` allows. */
export async function fetchLetter(proposalId: number, drafts: boolean): Promise<Fetched> {
  try {
    const { content, context, signature, changedOutside } = await call('draft.get', { proposalId });
    if (changedOutside.length > 0) {
      return { proposalId, problem: changedOutside.join('；'), name: await nameOf(proposalId) };
    }
    if (signature && context.signedOn !== null) {
      const signed = await call('draft.version', { proposalId, version: signature.version });
      return { proposalId, letter: { proposalId, content: signed.content, context, signed: true } };
    }
    if (!drafts) return { proposalId, problem: '还没有签发', name: await nameOf(proposalId) };
    const unsigned = { ...context, documentNumber: null, signedOn: null };
    return { proposalId, letter: { proposalId, content, context: unsigned, signed: false } };
  } catch (thrown) {
    return { proposalId, problem: failureOf(thrown).message, name: await nameOf(proposalId) };
  }
}

/** 「第79号建议」; an item that is not there is only known by its place in the store. */
async function nameOf(proposalId: number): Promise<string> {
  const item = await call('proposal.get', { proposalId }).catch(() => null);
  return item ? numberWords(item.kind, item.number) : `序号${proposalId}`;
}

/** One letter naming all signatories, or the same letter once for each, as they are exported. */
export function forRecipients(letter: PrintLetter, recipients: 'together' | 'each'): PrintLetter[] {
  const { content, context } = letter;
  if (recipients === 'together' || context.addressees.length < 2) return [letter];
  return context.addressees.map((name) => ({
    ...letter,
    content: letterForOne(content, context.addressees, name),
    context: { ...context, addressees: [name] },
  }));
}
