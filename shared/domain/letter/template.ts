/**
 * What `{…}` may stand for in an office's templates, with the words that explain it to the one who edits them. {届次} →
 * 市十五届人大四次会议.
 */
export const templateFields = {
  单位: '本单位全称',
  单位简称: '本单位简称',
  我局: '本单位自称，如我局、我委',
  市: '本地简称，如市、县、区',
  届次: '如市十五届人大四次会议',
  编号: '建议或提案的编号，不带「第」「号」',
  案由: '建议或提案的题目，不带书名号',
  事项: '《案由》（第编号号）的建议，题目已写明「的建议」时不重复',
  类别: '代表建议或提案',
  建议: '建议或提案',
  姓名: '全部署名人，用顿号隔开',
  集体: '集体提案的单位',
  提出人: '如张某某代表、李某某委员，集体提案为单位名称',
  您: '您、你们，集体提案为贵委、贵会',
  主办单位: '主办单位名称',
  贵局: '对收函单位的敬称，如贵局、贵委',
  会办单位: '会办单位，用顿号隔开',
  会办单位等: '如市教育局、市财政局等会办单位；只有一家时不写「等」',
  收函单位: '收函单位名称',
  期限: '反馈或答复的期限，如2026年4月20日',
  代表或委员: '建议写代表，提案写委员，集体提案写提案单位',
  办理方式: '主办、会办、独办或分办',
  征求日期: '催办函：何时发出的征求会办意见函',
  原期限: '催办、延期：原定的期限',
  拟延至: '延期申请：拟延长到哪一天',
  拟承办单位: '退办申请：建议由谁承办',
  答复文号: '已发答复函的文号',
  答复日期: '已发答复函的日期',
  反馈意见: '二次答复：提出人反馈的意见',
  承诺事项: '告知函：答复函中承诺的事项',
  交办机关: '交办建议或提案的机关',
  联系人: '本单位联系人',
  联系电话: '本单位联系电话',
  承办负责人: '联系信息中的承办负责人，在「用语与格式」中填写',
} as const;
export type TemplateField = keyof typeof templateFields;
export type TemplateValues = Partial<Record<TemplateField, string>>;

const place = /\{([^{}\r\n]{1,20})\}/gu;

/**
 * Puts the values in; a field without a value stays as written, so that check.ts can name it. 「第{编号}号」 with 编号 77
 * → 第77号.
 */
export function fill(template: string, values: TemplateValues): string {
  return template.replace(place, (whole, name: string) => {
    const value = isField(name) ? values[name] : undefined;
    return value === undefined || value === '' ? whole : value;
  });
}

/** The names of all `{…}` in a text, each once, in order. 「{单位}关于{届次}…」 → 单位, 届次. */
export function fieldsIn(text: string): string[] {
  return [...new Set([...text.matchAll(place)].map((found) => found[1] ?? ''))];
}

function isField(name: string): name is TemplateField {
  return Object.hasOwn(templateFields, name);
}
