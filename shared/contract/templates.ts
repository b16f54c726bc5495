import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import type { TemplateReport, WordTemplate } from '../model/templates.ts';
import { TemplateFile, TemplateId, TemplateIn } from '../model/templates.ts';
import { admin, command, query, task } from './operation.ts';

/** The office’s own Word templates. */
export const templatesOperations = {
  'template.list': query('查看 Word 模板', 'signed-in', Nothing).returns<WordTemplate[]>(),
  'template.check': task('检查 Word 模板', admin, TemplateFile).returns<TemplateReport>(),
  'template.add': task('装入 Word 模板', admin, TemplateIn).returns<WordTemplate>(),
  'template.get': task('取出 Word 模板', 'signed-in', TemplateId).returns<FilesOut>(),
  'template.retire': command('停用 Word 模板', admin, TemplateId).returns<null>(),
} as const;
