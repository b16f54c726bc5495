import { ProposalId } from '../model/items/proposal.ts';
import type { PaperChoice, PaperField, PrintedForm } from '../model/papers/paper.ts';
import { PaperAsked, PaperForms, PaperMake } from '../model/papers/paper.ts';
import { PostAddresses, type PostList, PostMake } from '../model/papers/post.ts';
import type { FilesOut } from '../model/primitives.ts';
import { query, task } from './operation.ts';

/** Further letters and forms that go with an item. */
export const papersOperations = {
  'paper.choices': query('查看可用文书', 'signed-in', ProposalId).returns<PaperChoice[]>(),
  'paper.fields': query('查看文书要填的内容', 'signed-in', PaperAsked).returns<PaperField[]>(),
  'paper.forms': query('查看要打印的表', 'signed-in', PaperForms).returns<PrintedForm[]>(),
  'paper.make': task('制作文书', ['clerk', 'leader'], PaperMake).returns<FilesOut>(),
  'post.addresses': query('查看信封和标签写给谁', 'signed-in', PostAddresses).returns<PostList>(),
  'post.make': task('制作信封和标签', 'signed-in', PostMake).returns<FilesOut>(),
} as const;
