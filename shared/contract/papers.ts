import { ProposalId } from '../model/items/proposal.ts';
import type { PaperChoice, PaperField } from '../model/papers/paper.ts';
import { PaperAsked, PaperMake } from '../model/papers/paper.ts';
import type { FilesOut } from '../model/primitives.ts';
import { query, task } from './operation.ts';

/** Further letters and forms that go with an item. */
export const papersOperations = {
  'paper.choices': query('查看可用文书', 'signed-in', ProposalId).returns<PaperChoice[]>(),
  'paper.fields': query('查看文书要填的内容', 'signed-in', PaperAsked).returns<PaperField[]>(),
  'paper.make': task('制作文书', ['clerk', 'leader'], PaperMake).returns<FilesOut>(),
} as const;
