import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { paperKinds } from '../papers/kinds.ts';
import { postFormats } from '../papers/post.ts';
import { Id, line } from '../primitives.ts';

/** Which items' letters stand on the page that is printed; the log names them. */
const proposalIds = z.array(Id).min(1, '请选择要打印的函件').max(2000, '一次打印过多，请分批');

/** Where not the letters but a form of the items is printed. */
const paper = z.enum(keysOf(paperKinds), '请选择文书').optional();
/** Where labels for their proposers are. */
const post = z.enum(keysOf(postFormats)).optional();

export const PrintPaper = z.strictObject({ proposalIds, paper, post, duplex: z.boolean().default(false) });
export const PrintPdf = z.strictObject({ proposalIds, paper, post, name: line('文件名', 120) });
