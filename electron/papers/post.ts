import { postAddresses, postSheets } from '../../shared/domain/papers/post.ts';
import { refusal } from '../../shared/errors.ts';
import { type PostList, postFormats } from '../../shared/model/papers/post.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { postDocx } from '../docx/post-docx.ts';
import { proposersOf } from '../items/view.ts';
import { officeOf } from '../people/office.ts';

/** Labels and envelopes for whoever proposed the chosen items. */
export const post = {
  'post.addresses': ({ db }, { proposalIds }) => postList(db, proposalIds),

  'post.make': async ({ db, record }, { proposalIds, format }) => {
    const list = await postList(db, proposalIds);
    const title = postFormats[format];
    const bytes = await postDocx(list, postSheets[format], { title, office: list.sender.name });
    record(`制作${title}，${list.addresses.length}个收件人`, proposalIds.length === 1 ? proposalIds[0] : undefined);
    return { files: [fileOut(`${title.replace(/（.*/u, '')} ${list.addresses.length}个收件人.docx`, 'docx', bytes)] };
  },
} satisfies Operations;

async function postList(db: ReadDb, proposalIds: readonly number[]): Promise<PostList> {
  const rows = await db
    .selectFrom('proposal')
    .select(['id', 'kind', 'collective'])
    .where('id', 'in', proposalIds)
    .execute();
  if (rows.length < new Set(proposalIds).size) throw refusal('record.missing', { what: '一件' });
  const items = [];
  for (const { id, kind, collective } of rows.sort((a, b) => proposalIds.indexOf(a.id) - proposalIds.indexOf(b.id))) {
    items.push({ kind, proposers: await proposersOf(db, id), collective: collective ? fromJson(collective) : null });
  }
  const { fullName, contactPhone } = await officeOf(db);
  return { addresses: postAddresses(items), sender: { name: fullName, phone: contactPhone } };
}
