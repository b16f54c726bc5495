import type { Operations } from '../context/context.ts';
import { mustBeAsKept } from '../db/sealing/former.ts';
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

  'similar.passages': async (context, { source, id }) => {
    if (source === 'case') await mustBeAsKept(context, { what: 'cases with letters', ids: [id] });
    if (source === 'reference') await mustBeAsKept(context, { what: 'references', ids: [id] });
    return passagesOf[source](context.db, id, context.today);
  },
} satisfies Operations;
