import type { PlatformField, PlatformProfile } from '../shared/model/platform/platform.ts';

type Given = Omit<PlatformField, 'key' | 'words' | 'limit'> & Partial<Pick<PlatformField, 'words' | 'limit'>>;

const fields = (...all: Given[]): PlatformField[] =>
  all.map((each, at) => ({ words: '', limit: null, ...each, key: `f${at + 1}` }));

/**
 * Three platforms to begin with, one for each that assigns. Real ones differ from place to place: the administrator sets
 * them right by what the platform's page asks, and switches on those that the office uses.
 */
export const usualPlatforms: readonly PlatformProfile[] = [
  {
    key: 'npc',
    name: '人大代表建议办理平台',
    kind: 'npc-suggestion',
    used: false,
    counts: 'all',
    paragraphs: 'plain',
    bodyHas: ['opening', 'closing'],
    dates: 'dash',
    fields: fields(
      { label: '答复标题', source: 'letterTitle', limit: 100 },
      { label: '答复文号', source: 'documentNumber', limit: 50 },
      { label: '答复日期', source: 'signedOn' },
      { label: '办理结果', source: 'resultClass' },
      { label: '答复内容', source: 'body', limit: 5000 },
      { label: '承办人', source: 'handler', limit: 20 },
      { label: '联系电话', source: 'contactPhone', limit: 20 },
      { label: '公开属性', source: 'disclosure' },
    ),
    files: { most: 5, largest: 20, endings: ['pdf', 'doc', 'docx', 'wps'], nameLimit: 50 },
    lateAfter: 5,
  },
  {
    key: 'cppcc',
    name: '政协提案办理平台',
    kind: 'cppcc-proposal',
    used: false,
    counts: 'ink',
    paragraphs: 'plain',
    bodyHas: [],
    dates: 'words',
    fields: fields(
      { label: '提案编号', source: 'number' },
      { label: '复函文号', source: 'documentNumber', limit: 50 },
      { label: '办复日期', source: 'signedOn' },
      { label: '办理结果', source: 'resultWords' },
      { label: '沟通方式', source: 'contactWay' },
      { label: '沟通日期', source: 'contactDay' },
      { label: '办理情况', source: 'part', words: '第1部分', limit: 3000 },
      { label: '下一步打算', source: 'part', words: '下一步、打算、今后、计划', limit: 2000 },
      { label: '其他说明', source: 'rest', limit: 1000 },
      { label: '联系人', source: 'contactPerson', limit: 20 },
      { label: '联系电话', source: 'contactPhone', limit: 20 },
    ),
    files: { most: 3, largest: 10, endings: ['pdf', 'docx'], nameLimit: 40 },
    lateAfter: 5,
  },
  {
    key: 'gov',
    name: '政府办建议提案平台',
    kind: null,
    used: false,
    counts: 'all',
    paragraphs: 'indented',
    bodyHas: ['salutation', 'opening', 'closing'],
    dates: 'slash',
    fields: fields(
      { label: '编号', source: 'number' },
      { label: '案由', source: 'title', limit: 60 },
      { label: '主办单位', source: 'office' },
      { label: '会办单位', source: 'coUnits', limit: 200 },
      { label: '分管领导', source: 'leader', limit: 20 },
      { label: '答复文号', source: 'documentNumber', limit: 50 },
      { label: '答复日期', source: 'signedOn' },
      { label: '答复正文', source: 'body', limit: 3000 },
      { label: '是否公开', source: 'disclosure' },
    ),
    files: { most: 1, largest: 10, endings: ['pdf'], nameLimit: 50 },
    lateAfter: 3,
  },
];
