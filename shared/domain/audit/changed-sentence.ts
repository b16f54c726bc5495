const named = 3;

/** Several findings as one sentence: three are named, the others counted. */
export function inOneSentence(found: readonly string[]): string {
  const first = found.slice(0, named).join('；');
  return found.length > named ? `${first}；另有${found.length - named}处` : first;
}

/** Under a list, a print or a file whose rows were changed by other means; empty where none were. */
export function changedNote(found: readonly string[]): string {
  return found.length === 0 ? '' : `有记录被本程序以外的手段改动过：${inOneSentence(found)}。请到「操作日志」核验。`;
}
