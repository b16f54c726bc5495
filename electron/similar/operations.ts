import type { Operations } from '../context/context.ts';
import { proposalView } from '../items/view.ts';
import { passagesOfCase, passagesOfItem, passagesOfReference } from './passages.ts';
import { similarItems } from './similar-items.ts';

const passagesOf = { case: passagesOfCase, item: passagesOfItem, reference: passagesOfReference } as const;

/** What of former years is near to an item, and the words of it that may be quoted. */
export const operations = {
  'similar.find': async ({ db, folder }, { proposalId, ...typed }) => {
    if (proposalId === undefined) return similarItems(db, folder, { proposalId: null, ...typed });
    const { title, body, proposers, collective, session } = await proposalView(db, proposalId);
    const names = collective ? [collective.name] : proposers.map(({ name }) => name);
    return similarItems(db, folder, { proposalId, title, body, names, session });
  },

  'similar.passages': ({ db, today }, { source, id }) => passagesOf[source](db, id, today),
} satisfies Operations;
