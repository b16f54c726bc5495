import type { LetterManner, LetterPreset } from '../shared/model/letter/settings.ts';
import { letterManners, usualSettings } from '../shared/model/letter/settings.ts';
import { defaultTemplates } from './templates.ts';

/**
 * Four manners in which real offices write their replies, in words of our own. Each is a whole set of templates: what
 * it does not say otherwise is as `defaultTemplates` has it.
 */
const { contactHead: _, ...usual } = usualSettings;

const written: Record<LetterManner, Pick<LetterPreset, 'says' | 'form' | 'settings' | 'templates'>> = {
  'unit-first': {
    says: '信函格式。标题先写单位名称，以「答复的函」结尾；开头写明综合了哪些会办单位的意见。',
    form: 'letter',
    settings: usual,
    templates: defaultTemplates,
  },
  'number-first': {
    says: '信函格式。标题只写编号，称呼前加「尊敬的」，开头先致谢；结尾不写「专此函复」。',
    form: 'letter',
    settings: { ...usual, manner: 'number-first' },
    templates: {
      ...defaultTemplates,
      replyTitle: '第{编号}号{建议}的答复函',
      salutationNpc: '尊敬的{姓名}代表：',
      salutationCppcc: '尊敬的{姓名}委员：',
      salutationCollective: '{集体}：',
      opening: '{您}提出的{事项}收悉，非常感谢{您}对我{市}民政工作的关注。{我局}逐条研究，现将有关情况答复如下：',
      openingWithUnits:
        '{您}提出的{事项}收悉，非常感谢{您}对我{市}民政工作的关注。{我局}会同{会办单位}逐条研究，现将有关情况答复如下：',
      openingCollective:
        '{届次}期间，{您}提出的{事项}收悉，非常感谢{您}对我{市}民政工作的关注。{我局}逐条研究，现将有关情况答复如下：',
      closing: '再次感谢{您}提出的宝贵意见，希望{您}继续关心支持我{市}民政工作。',
    },
  },
  'note-contact': {
    says: '信函格式。标题为「关于…的答复」，开头简短；联系人和电话写在成文日期下一行的括号里。',
    form: 'letter',
    settings: { ...usual, manner: 'note-contact', classMark: false },
    templates: {
      ...defaultTemplates,
      replyTitle: '关于{届次}第{编号}号{类别}的答复',
      opening: '{您}提出的{事项}收悉，现答复如下：',
      openingWithUnits: '{您}提出的{事项}收悉，经与{会办单位}共同研究，现答复如下：',
      openingCollective: '{您}提出的{事项}收悉，现答复如下：',
      closing: '非常感谢{您}对我{市}民政工作的关心支持，希望{您}今后多提宝贵意见。',
    },
  },
  document: {
    says: '文件格式。首页注明类别和是否同意公开，署名之前列承办负责人、承办人、电话，版记印公开属性和印发机关。',
    form: 'document',
    settings: { ...usual, manner: 'document', contact: 'block' },
    templates: {
      ...defaultTemplates,
      replyTitle: '对{届次}第{编号}号{建议}的答复',
      opening: '{您}提出的{事项}收悉，经{单位}办公会研究同意，现答复如下：',
      openingWithUnits: '{您}提出的{事项}收悉，经商{会办单位}，并经{单位}办公会研究同意，现答复如下：',
      openingCollective: '{您}提出的{事项}收悉，经{单位}办公会研究同意，现答复如下：',
      closing: '感谢{您}对我{市}民政工作的关心和支持。',
    },
  },
};

export const letterPresets: readonly LetterPreset[] = Object.entries(written).map(([manner, preset]) => ({
  ...preset,
  manner: manner as LetterManner,
  name: letterManners[manner as LetterManner],
}));
