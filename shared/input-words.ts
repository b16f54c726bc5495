import { z } from 'zod';
import { choiceWords } from './model/kinds.ts';

/** What is wrong with an input in Chinese, wherever a schema has no sentence of its own. */
z.config({
  ...z.locales.zhCN(),
  customError(issue) {
    if (issue.code === 'unrecognized_keys') return `有不认识的内容：${issue.keys.join('、')}，请核对名称`;
    if (issue.code === 'invalid_type' && issue.input === undefined) return '缺少必填的内容';
    if (issue.code === 'invalid_type') return '内容的类型不对';
    if (issue.code === 'invalid_value') return `只能是：${choiceWords(issue.values.map(String))}`;
    return undefined;
  },
});
