import type { Attachment } from '../model/items/proposal.ts';
import { AttachmentId, AttachmentIn, AttachmentPage } from '../model/items/proposal.ts';
import type { FilesOut } from '../model/primitives.ts';
import type { LookedAt } from '../model/reading/looked.ts';
import { clerk, query, task } from './operation.ts';

/** Files kept with an item. */
export const attachmentsOperations = {
  'attachment.add': task('添加附件', clerk, AttachmentIn).returns<Attachment>(),
  'attachment.recognise': task('识别附件文字', clerk, AttachmentId).returns<Attachment>(),
  'attachment.look': query('看附件', 'signed-in', AttachmentPage).returns<LookedAt>(),
  'attachment.get': task('取出附件', 'signed-in', AttachmentId).returns<FilesOut>(),
  'attachment.open': task('打开附件', 'signed-in', AttachmentId).returns<{ opened: boolean }>(),
} as const;
