import type { FigurePage, Reference, ReferenceReading, ReferenceRow } from '../model/references.ts';
import { FigureQuestion, ReferenceChange, ReferenceFile, ReferenceFilter, ReferenceIn } from '../model/references.ts';
import { ById, command, heavyQuery, query, task } from './operation.ts';

/** Reference material, and the figures in it. */
export const referencesOperations = {
  'reference.read': task('读取参考资料文件', ['clerk', 'admin'], ReferenceFile).returns<ReferenceReading>(),
  'reference.keep': command('存为参考资料', ['clerk', 'admin'], ReferenceIn).returns<Reference>(),
  'reference.save': command('修改参考资料', ['clerk', 'admin'], ReferenceChange).returns<Reference>(),
  'reference.remove': command('删去参考资料', ['clerk', 'admin'], ById).returns<null>(),
  'reference.list': query('查看参考资料', 'signed-in', ReferenceFilter).returns<{
    rows: ReferenceRow[];
    total: number;
  }>(),
  'reference.get': query('查看一份参考资料', 'signed-in', ById).returns<Reference & { changedOutside: string[] }>(),
  'reference.figures': heavyQuery('查数字', 'signed-in', FigureQuestion).returns<FigurePage>(),
} as const;
