import type { z } from 'zod';
import { line, longText } from '../primitives.ts';
import { type PaperWords, paperKinds } from './kinds.ts';

type PaperTemplate =
  | 'openingSplit'
  | 'reminderLeaderSalutation'
  | 'reminderLeaderOpening'
  | 'reminderLeaderClosing'
  | `${PaperWords}${'Title' | 'Opening' | 'Closing'}`;

/**
 * The words of the letters beside reply and opinion. A line of an opening or closing is one paragraph; what the clerk
 * fills in stands between the two. A line whose fact was left empty is not printed.
 */
export const defaultPaperTemplates = {
  openingSplit: '{您}提出的{事项}收悉。按照分办要求，{我局}认真研究办理，现就涉及{我局}职责的内容答复如下：',
  reminderTitle: '{单位}关于催办{届次}第{编号}号{建议}会办意见的函',
  reminderOpening:
    '{我局}于{征求日期}函请{贵局}就{届次}第{编号}号{建议}《{案由}》提出会办意见，并请于{原期限}前反馈，至今尚未收到。',
  reminderClosing:
    '为保证按期答复{代表或委员}，请{贵局}抓紧办理，于{期限}前将加盖公章的会办意见及电子文本送{我局}。确有困难的，请及时告知。\n专此函达，请予支持。',
  reminderLeaderSalutation: '{收函单位}主要负责同志：',
  reminderLeaderOpening:
    '{届次}第{编号}号{建议}《{案由}》由{我局}主办、{贵局}会办。{我局}于{征求日期}函请{贵局}于{原期限}前反馈会办意见，经多次催办，至今尚未收到，已影响对{代表或委员}的按期答复。',
  reminderLeaderClosing:
    '恳请您予以关注，督促有关科室于{期限}前将加盖公章的会办意见及电子文本送{我局}。\n专此函达，请予支持。',
  handBackTitle: '{单位}关于申请退办{届次}第{编号}号{类别}的函',
  handBackOpening:
    '{贵局}交由{我局}{办理方式}的{届次}第{编号}号{建议}《{案由}》收悉。经认真研究，{我局}认为不宜承办，理由如下：',
  handBackClosing: '根据职责分工，建议由{拟承办单位}承办。\n特申请退办，请{贵局}研究调整。\n专此函达，请予支持。',
  extensionTitle: '{单位}关于申请延期办理{届次}第{编号}号{类别}的函',
  extensionOpening:
    '{贵局}交由{我局}{办理方式}的{届次}第{编号}号{建议}《{案由}》，应于{原期限}前办结。{我局}收到后即组织研究办理，现因以下原因难以按期办结：',
  extensionClosing:
    '为保证办理质量，特申请将办理期限延长至{拟延至}。{我局}将抓紧办理，并及时向{提出人}说明情况。\n妥否，请函复。',
  interimTitle: '{单位}关于{届次}第{编号}号{类别}办理进展情况的函',
  interimOpening: '{您}提出的{事项}收悉。{我局}高度重视，认真研究办理，现将阶段性办理情况答复如下：',
  interimClosing:
    '下一步，{我局}将继续抓紧办理，于{期限}前正式答复{您}。\n感谢{您}对我{市}民政工作的关心和支持。\n专此函复。',
  secondReplyTitle: '{单位}关于{届次}第{编号}号{类别}再次答复的函',
  secondReplyOpening:
    '{您}提出的{事项}，{我局}已于{答复日期}以{答复文号}函答复。\n{您}在反馈意见中提出：{反馈意见}\n{我局}高度重视，重新作了研究办理，现再次答复如下：',
  secondReplyClosing: '感谢{您}对我{市}民政工作的关心和支持，欢迎{您}继续提出宝贵的意见和建议。\n专此函复。',
  commitmentTitle: '{单位}关于{届次}第{编号}号{类别}承诺事项落实情况的函',
  commitmentOpening:
    '{您}提出的{事项}，{我局}已于{答复日期}以{答复文号}函答复，并承诺：{承诺事项}\n现将承诺事项的落实情况函告如下：',
  commitmentClosing: '感谢{您}对我{市}民政工作的关心和支持，欢迎{您}继续监督。\n专此函告。',
} as const satisfies Record<PaperTemplate, string>;

/** 「催办函标题」, as a refusal names it. */
export const paperTemplateNames: Readonly<Record<string, string>> = {
  openingSplit: '分办的开头',
  reminderLeaderSalutation: '催办函（致领导）称呼',
  reminderLeaderOpening: '催办函（致领导）开头',
  reminderLeaderClosing: '催办函（致领导）结尾',
  ...Object.fromEntries(
    Object.values(paperKinds).flatMap((kind) =>
      kind.is === 'letter'
        ? [
            [`${kind.words}Title`, `${kind.name}标题`],
            [`${kind.words}Opening`, `${kind.name}开头`],
            [`${kind.words}Closing`, `${kind.name}结尾`],
          ]
        : [],
    ),
  ),
};

/** Each with its default: an office set up by an earlier program has none of them yet. */
export const paperTemplates = Object.fromEntries(
  Object.entries(defaultPaperTemplates).map(([name, words]) => {
    const label = paperTemplateNames[name] ?? name;
    return [name, (/(?:Title|Salutation)$/u.test(name) ? line(label) : longText(label, 2000)).default(words)];
  }),
) as Record<PaperTemplate, z.ZodDefault<z.ZodString>>;
