import type { PassageText, SimilarAnswer } from '../model/similar.ts';
import { PassagesQuestion, SimilarQuestion } from '../model/similar.ts';
import { heavyQuery } from './operation.ts';

/** What former years have near to an item. */
export const similarOperations = {
  'similar.find': heavyQuery('查看往年相近件', 'signed-in', SimilarQuestion).returns<SimilarAnswer>(),
  'similar.passages': heavyQuery('查看可引用的文字', 'signed-in', PassagesQuestion).returns<PassageText[]>(),
} as const;
