import { subjects, subjectsBefore } from '../../model/board/subjects.ts';

/** The subject a title speaks of, among those the office uses; '' when none is plain. 关于发展老年助餐的建议 → 养老服务. */
export function subjectOf(title: string, offered: readonly string[] = subjectsBefore): string {
  const found = Object.entries(subjects).find(([name, words]) => offered.includes(name) && words.test(title));
  return found?.[0] ?? '';
}
