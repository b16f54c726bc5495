import type { Templates } from '../../model/letter/templates.ts';
import type { PaperWords } from '../../model/papers/kinds.ts';
import { fieldsIn, type TemplateField, templateFields } from './template.ts';

/** Fields that every letter can fill. */
const everywhere: readonly TemplateField[] = [
  ...(['单位', '单位简称', '我局', '市', '届次', '编号', '案由', '事项', '类别', '建议'] as const),
  ...(['姓名', '提出人', '您', '主办单位', '交办机关', '联系人', '联系电话', '承办负责人'] as const),
];
const units: readonly TemplateField[] = ['会办单位', '会办单位等'];
const receiver: readonly TemplateField[] = ['收函单位', '贵局'];
const item: readonly TemplateField[] = ['代表或委员', '办理方式'];

/** What the further letters may use beyond that. */
const beyondOfPapers: Record<PaperWords, readonly TemplateField[]> = {
  reminder: [...receiver, ...item, '征求日期', '原期限', '期限'],
  handBack: [...receiver, ...item, '拟承办单位', '原期限'],
  extension: [...receiver, ...item, '原期限', '拟延至'],
  interim: [...item, '原期限', '期限'],
  secondReply: [...item, '答复文号', '答复日期', '反馈意见'],
  commitment: [...item, '答复文号', '答复日期', '承诺事项'],
};

/** What a template may use beyond that, by the beginning of its name. */
const beyond: Record<string, readonly TemplateField[]> = {
  openingWithUnits: units,
  openingCollective: ['集体'],
  salutationCollective: ['集体'],
  copyTo: units,
  opinion: receiver,
  request: [...receiver, ...units, '期限'],
  ...beyondOfPapers,
};

/** The fields that a template may use, in the order of the list of all fields. 催办函 knows {征求日期}, 答复函 does not. */
export function fieldsFor(name: keyof Templates): TemplateField[] {
  const more = Object.entries(beyond)
    .filter(([beginning]) => name.startsWith(beginning))
    .flatMap(([, fields]) => fields);
  const may = new Set<string>([...everywhere, ...more]);
  return (Object.keys(templateFields) as TemplateField[]).filter((field) => may.has(field));
}

/**
 * Why each wrong `{…}` of a template would be printed as it stands: nobody knows it, or not in this letter. {单位名} →
 * 不认识{单位名}; {征求日期} in a reply → 在这里没有内容可填.
 */
export function wrongFields(name: keyof Templates, text: string): { field: string; words: string }[] {
  const may = new Set<string>(fieldsFor(name));
  return fieldsIn(text)
    .filter((field) => !may.has(field))
    .map((field) => ({
      field,
      words: Object.hasOwn(templateFields, field) ? `{${field}}在这里没有内容可填` : `不认识{${field}}`,
    }));
}
