import { defaultContactBlock, type Templates } from '../shared/model/letter/templates.ts';
import { defaultPaperTemplates } from '../shared/model/papers/templates.ts';

/** The words a new office starts with; each can be edited under 设置, see shared/domain/letter/template.ts for `{…}`. */
export const defaultTemplates: Templates = {
  replyTitle: '{单位}关于{届次}第{编号}号{类别}答复的函',
  salutationNpc: '{姓名}代表：',
  salutationCppcc: '{姓名}委员：',
  salutationCollective: '{集体}：',
  opening: '{您}提出的{事项}收悉。{我局}高度重视，认真研究办理，现将有关情况答复如下：',
  openingWithUnits:
    '{您}提出的{事项}收悉。{我局}高度重视，认真研究办理，经综合{会办单位等}意见，现将办理有关情况答复如下：',
  openingCollective: '{您}提出的{事项}收悉。{我局}高度重视，认真研究办理，现将有关情况答复如下：',
  closing: '感谢{您}对我{市}民政工作的关心和支持，欢迎{您}继续对我们的工作提出宝贵的意见和建议。\n专此函复。',
  note: '（联系人：{联系人}，联系电话：{联系电话}）',
  contactBlock: defaultContactBlock,
  copyToNpc: '{市}人大常委会代表工作委员会、{市}政府办公室、{会办单位}',
  copyToCppcc: '{市}政协提案委员会、{市}政府办公室、{会办单位}',
  opinionTitle: '{单位}关于{届次}第{编号}号{建议}的会办意见',
  opinionOpening: '{贵局}主办的{届次}第{编号}号{建议}《{案由}》收悉。经研究，结合{我局}职能，提出会办意见如下：',
  opinionClosing: '以上意见，供{贵局}答复时参考。',
  requestTitle: '{单位}关于征求{届次}第{编号}号{建议}会办意见的函',
  requestBody:
    '由{我局}主办、{贵局}会办的{届次}第{编号}号{建议}《{案由}》已交办。为做好答复工作，现将{建议}原文送上，请结合{贵局}职能提出会办意见，加盖公章后于{期限}前函复{我局}，并附电子文本。\n会办意见请写明已开展的工作、对{建议}所提问题的意见、下一步措施；涉及的数据请注明截止日期。\n专此函达，请予支持。',
  ...defaultPaperTemplates,
};
