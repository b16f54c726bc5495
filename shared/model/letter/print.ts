import { z } from 'zod';
import { Id, line } from '../primitives.ts';

/** Which items' letters stand on the page that is printed; the log names them. */
const proposalIds = z.array(Id).min(1, '请选择要打印的函件').max(2000, '一次打印过多，请分批');

export const PrintPaper = z.strictObject({ proposalIds, duplex: z.boolean().default(false) });
export const PrintPdf = z.strictObject({ proposalIds, name: line('文件名', 120) });
