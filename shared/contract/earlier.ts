import type { EarlierCase } from '../model/earlier/earlier-case.ts';
import { CaseSave } from '../model/earlier/inputs.ts';
import type { LettersImported, LettersRead, PublishedLetter, PublishedLetterRow } from '../model/reading/reading.ts';
import { ArchiveFilter, LettersImport, LettersIn } from '../model/reading/reading.ts';
import { ById, command, query, task } from './operation.ts';

/** Cases and letters of former years. */
export const earlierOperations = {
  'letters.read': task('识别答复函', 'anyone', LettersIn).returns<LettersRead>(),
  'letters.import': command('答复函入库', ['clerk', 'admin'], LettersImport).returns<LettersImported>(),
  'letters.list': query('查看往年答复函', 'signed-in', ArchiveFilter).returns<{
    rows: PublishedLetterRow[];
    total: number;
  }>(),
  'letters.get': query('查看一封往年答复函', 'signed-in', ById).returns<PublishedLetter & { caseId: number | null }>(),
  'cases.get': query('查看往年的一件', 'signed-in', ById).returns<EarlierCase>(),
  'cases.save': command('更正往年的一件', ['clerk', 'admin'], CaseSave).returns<EarlierCase>(),
} as const;
